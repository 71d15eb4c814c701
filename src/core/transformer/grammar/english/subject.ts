import { kinds, type GrammaticalNumber, type Kind } from '../lexicon/kind';
import { subjectPronouns, type Pronoun } from '../lexicon/pronouns';
import type { Be } from '../syntax';

/** What a subject decides in the rest of the English clause. */
export interface Agreed {
  readonly be: Be;
  /** Object pronouns that would mean the subject again, or part of it: «I see me», «we see me». */
  readonly barred: readonly string[];
}

/** Of nouns. */
export const third: Readonly<Record<GrammaticalNumber, Agreed>> = {
  singular: { be: 'is', barred: [] },
  plural: { be: 'are', barred: [] },
};

const firstPerson = ['me', 'us'];

const speakers: Readonly<Record<string, Agreed>> = {
  i: { be: 'am', barred: firstPerson },
  we: { be: 'are', barred: firstPerson },
  you: { be: 'are', barred: ['you'] },
  they: third.plural,
};

/** Of a subject pronoun. */
export function agreedWith({ english }: Pronoun): Agreed {
  return speakers[english] ?? third.singular;
}

/** Each subject pronoun that can stand for one of `meant`. */
export function pronounsFor(meant: readonly Kind[]): readonly Pronoun[] {
  return subjectPronouns.filter(pronoun => pronoun.kinds.some(kind => meant.includes(kind)));
}

/** Who can do more than fall. */
export const alive: readonly Kind[] = ['person', 'animal'];

/** Each kind alone, as nouns have it. */
export const just = Object.fromEntries(kinds.map(kind => [kind, [kind]])) as unknown as Readonly<
  Record<Kind, readonly Kind[]>
>;
