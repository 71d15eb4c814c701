import type { Kind } from '../lexicon/kind';
import { locative, locativeNames, to, type Preposition } from '../lexicon/prepositions';
import { choice, sequence, word, type Rule } from '../rule';
import { shared } from '../shared';
import type { NounPhrase, PrepositionalPhrase } from '../syntax';
import { anyForm, type NounForm } from './nounForms';
import { anyNounPhrase, nounPhrase } from './nounPhrase';

/** Where something is or happens: in the garden. */
export const place: Rule<PrepositionalPhrase> = somewhere(() => true);

/** Where a place is: near another, not in a box. */
const neighborhood: Rule<PrepositionalPhrase> = somewhere(
  ({ noun }) => noun.kind === 'place',
  ['behind', 'near'],
);

/** Where one of `kinds` can be. */
export function placeOf(kinds: readonly Kind[]): Rule<PrepositionalPhrase> {
  return kinds.every(kind => kind === 'place') ? neighborhood : place;
}

/** Where someone goes, or whom they talk to. */
export const goal = shared((kinds: readonly Kind[]): Rule<PrepositionalPhrase> =>
  after(to, anyNounPhrase(kinds, 'place')),
);

function somewhere(
  holds: (form: NounForm) => boolean,
  names = locativeNames,
): Rule<PrepositionalPhrase> {
  return choice(
    names.map(name =>
      after(
        locative(name),
        anyForm(
          form => form.noun.locatives.includes(name) && holds(form),
          form => nounPhrase(form, 'place'),
        ),
      ),
    ),
  );
}

function after(preposition: Preposition, rule: Rule<NounPhrase>): Rule<PrepositionalPhrase> {
  return sequence([word([preposition], ({ english }) => english), rule], (leaf, phrase) => ({
    preposition: leaf,
    place: phrase,
  }));
}
