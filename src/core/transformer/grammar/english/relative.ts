import type { GrammaticalNumber, Kind } from '../lexicon/kind';
import { verbs } from '../lexicon/verbs';
import { choice, literal, optional, sequence, word, type Rule } from '../rule';
import { shared } from '../shared';
import type { Be, NounPhrase, Relative, Subject, VerbGroup } from '../syntax';
import { anyForm, ofKinds, type NounForm } from './nounForms';
import { nounPhrase, type Position } from './nounPhrase';
import { predicate } from './predicate';
import { place } from './prepositionalPhrase';
import { agreedWith, alive, just, pronounsFor, third } from './subject';
import { verbGroup } from './verbGroup';

/** A noun phrase with a relative clause: the cat that ate the fish. */
export const relatedPhrase = shared((form: NounForm, position: Position): Rule<NounPhrase> =>
  sequence(
    [nounPhrase(form, position), relative(form.noun.kind, form.number)],
    (phrase, clause) => ({ ...phrase, relative: clause }),
  ),
);

const relative = shared((kind: Kind, number: GrammaticalNumber): Rule<Relative> =>
  choice<Relative>([subjectRelative(kind, number), objectRelative(kind)]),
);

/** «that» does something. */
function subjectRelative(kind: Kind, number: GrammaticalNumber): Rule<Relative> {
  return sequence(
    [literal('that'), predicate(third[number], just[kind], 'single')],
    (that, done) => ({ kind: 'subject', that, predicate: done }),
  );
}

/** «that» is what someone does something to. */
const objectRelative = shared((kind: Kind): Rule<Relative> =>
  choice(
    (['am', 'is', 'are'] as const).map(be =>
      sequence(
        [literal('that'), doer(be), doneTo(kind, be), optional(place, 0.1)],
        (that, subject, group, where) => ({ kind: 'object', that, subject, group, place: where }),
      ),
    ),
  ),
);

/** Subjects that need the given form of be. */
const doer = shared((be: Be): Rule<Subject> => {
  const pronouns = pronounsFor(alive).filter(pronoun => agreedWith(pronoun).be === be);
  return choice<Subject>([
    sequence([word(pronouns, ({ english }) => english)], pronoun => ({ kind: 'pronoun', pronoun })),
    anyForm(
      form => ofKinds(alive)(form) && third[form.number].be === be,
      form => nounPhrase(form, 'subject'),
    ),
  ]);
});

/** Verbs that can have a `kind` as object. */
const doneTo = shared((kind: Kind, be: Be): Rule<VerbGroup> => {
  const fitting = verbs.filter(
    ({ complement }) => complement.kind === 'object' && complement.kinds.includes(kind),
  );
  return choice([
    [choice(fitting.map(verb => verbGroup(verb, be, 'positive'))), 3],
    [choice(fitting.map(verb => verbGroup(verb, be, 'negative'))), 1],
  ]);
});
