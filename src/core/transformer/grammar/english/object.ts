import type { Kind } from '../lexicon/kind';
import { objectPronouns } from '../lexicon/pronouns';
import type { Verb } from '../lexicon/verbs';
import { choice, literal, nothing, sequence, word, type Rule } from '../rule';
import { shared } from '../shared';
import type { Coordination, NounPhrase, PersonalPronoun, Subject } from '../syntax';
import { anyNounPhrase } from './nounPhrase';
import type { Agreed } from './subject';
import type { Polarity } from './verbGroup';

/** Whether an object may be two things joined by «and». */
export type Objects = 'single' | 'joined';

/** The direct object of a verb that has one. */
export const object = shared(
  (
    { complement }: Verb,
    { barred }: Agreed,
    polarity: Polarity,
    objects: Objects,
  ): Rule<Subject | undefined> => {
    if (complement.kind !== 'object') {
      return nothing;
    }
    const indefinite = polarity === 'positive' ? 'object' : 'denied';
    const phrase = anyNounPhrase(complement.kinds, complement.definite ? 'definite' : indefinite);
    // «did not eat a cake and an apple» would need «ni».
    const two = objects === 'joined' && polarity === 'positive' ? 1 : 0;
    return choice<Subject>([
      [phrase, 6],
      [objectPronoun(complement.kinds, barred), 2],
      ...[[coordination(phrase, phrase), 1] as const].slice(0, two),
    ]);
  },
);

/** Two things joined by «and». */
export const coordination = shared(
  (one: Rule<NounPhrase>, other: Rule<NounPhrase>): Rule<Coordination> =>
    sequence([one, literal('and'), other], (first, and, second) => ({
      kind: 'coordination',
      first,
      and,
      second,
    })),
);

function objectPronoun(kinds: readonly Kind[], barred: readonly string[]): Rule<PersonalPronoun> {
  const fitting = objectPronouns
    .filter(pronoun => pronoun.kinds.some(kind => kinds.includes(kind)))
    .filter(({ english }) => !barred.includes(english));
  return sequence([word(fitting, ({ english }) => english)], pronoun => ({
    kind: 'pronoun',
    pronoun,
  }));
}
