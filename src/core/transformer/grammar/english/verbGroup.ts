import type { Verb } from '../lexicon/verbs';
import { choice, literal, sequence, word, type Leaf, type Rule } from '../rule';
import { shared } from '../shared';
import type { Be, VerbGroup } from '../syntax';

/** Whether a clause is denied, by «not» or «never». */
export type Polarity = 'positive' | 'negative';

/** A verb in each tense, for a subject with the given form of be. */
export const verbGroup = shared((verb: Verb, be: Be, polarity: Polarity): Rule<VerbGroup> => {
  const present = be === 'is' ? verb.third : verb.base;
  const does = be === 'is' ? 'does' : 'do';
  return polarity === 'positive'
    ? choice([
        [group('present', form(verb, present)), 3],
        [group('past', form(verb, verb.past)), 3],
        [progressive(be, form(verb, verb.progressive)), 2],
      ])
    : choice([
        [denied('present', does, form(verb, verb.base)), 2],
        [denied('past', 'did', form(verb, verb.base)), 2],
        [denied('progressive', be, form(verb, verb.progressive)), 1],
        [neverGroup('present', form(verb, present)), 1],
        [neverGroup('past', form(verb, verb.past)), 1],
      ]);
});

type Tense = VerbGroup['tense'];
type Form = Rule<Leaf<Verb>>;

function form(verb: Verb, spelling: string | undefined): Form {
  return word(spelling === undefined ? [] : [verb], () => spelling ?? '');
}

function group(tense: Tense, spelled: Form): Rule<VerbGroup> {
  return sequence([spelled], verb => ({ tense, verb }));
}

function progressive(be: Be, spelled: Form): Rule<VerbGroup> {
  return sequence([literal(be), spelled], (auxiliary, verb) => ({
    tense: 'progressive',
    auxiliary,
    verb,
  }));
}

function denied(tense: Tense, helper: string, spelled: Form): Rule<VerbGroup> {
  return sequence([literal(helper), literal('not'), spelled], (auxiliary, negation, verb) => ({
    tense,
    auxiliary,
    negation,
    verb,
  }));
}

function neverGroup(tense: Tense, spelled: Form): Rule<VerbGroup> {
  return sequence([literal('never'), spelled], (negation, verb) => ({ tense, negation, verb }));
}
