import { adjectives } from '../lexicon/adjectives';
import type { Kind } from '../lexicon/kind';
import { verbs, type Verb } from '../lexicon/verbs';
import { choice, nothing, optional, literal, sequence, word, type Leaf, type Rule } from '../rule';
import { shared } from '../shared';
import type { Action, Be, Location, Negation, Predicate, Quality } from '../syntax';
import { object, type Objects } from './object';
import { goal, place, placeOf } from './prepositionalPhrase';
import type { Agreed } from './subject';
import { verbGroup, type Polarity } from './verbGroup';

/** What a subject of one of `kinds` does, or how or where it is. */
export const predicate = shared(
  (agreed: Agreed, kinds: readonly Kind[], objects: Objects): Rule<Predicate> =>
    choice<Predicate>([
      ...ableVerbs(kinds).map(verb => action(verb, agreed, objects)),
      [quality(agreed.be, kinds), 5],
      [location(agreed.be, kinds), 2],
    ]),
);

/** Verbs that have such subjects. */
export function ableVerbs(kinds: readonly Kind[]): readonly Verb[] {
  return verbs.filter(({ subjects }) => subjects.some(kind => kinds.includes(kind)));
}

const action = shared((verb: Verb, agreed: Agreed, objects: Objects): Rule<Action> =>
  choice([
    [actionOf(verb, agreed, 'positive', objects), 3],
    [actionOf(verb, agreed, 'negative', objects), 1],
  ]),
);

function actionOf(verb: Verb, agreed: Agreed, polarity: Polarity, objects: Objects): Rule<Action> {
  const group = verbGroup(verb, agreed.be, polarity);
  const parts = [group, object(verb, agreed, polarity, objects), placeAfter(verb)] as const;
  return sequence(parts, (head, what, where) => ({
    kind: 'action',
    group: head,
    object: what,
    place: where,
  }));
}

function placeAfter({ complement }: Verb): Rule<Action['place']> {
  switch (complement.kind) {
    case 'object':
      return optional(place, 0.1);
    case 'goal':
      return goal(complement.kinds);
    case 'none':
      return complement.located ? optional(place, 0.5) : nothing;
  }
}

const quality = shared((be: Be, kinds: readonly Kind[]): Rule<Quality> => {
  const fitting = adjectives
    .filter(({ predicative }) => predicative)
    .filter(adjective => adjective.kinds.some(kind => kinds.includes(kind)));
  const parts = [literal(be), denial, word(fitting, ({ english }) => english)] as const;
  return sequence(parts, (verb, negation, adjective) => ({
    kind: 'quality',
    be: verb,
    negation,
    adjective,
  }));
});

const location = shared((be: Be, kinds: readonly Kind[]): Rule<Location> =>
  sequence([literal(be), denial, placeOf(kinds)], (verb, negation, where) => ({
    kind: 'location',
    be: verb,
    negation,
    place: where,
  })),
);

/** After a form of be. */
const denial: Rule<Leaf<Negation> | undefined> = optional(
  word<Negation>(['not', 'never'], text => text),
  0.25,
);
