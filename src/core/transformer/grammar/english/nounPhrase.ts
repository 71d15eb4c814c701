import { adjectives, followers, type Adjective } from '../lexicon/adjectives';
import {
  determiners,
  type Determiner,
  type DeterminerClass,
  type Onset,
} from '../lexicon/determiners';
import type { Kind } from '../lexicon/kind';
import type { Noun } from '../lexicon/nouns';
import { choice, sequence, word, type Leaf, type Rule } from '../rule';
import { shared } from '../shared';
import type { NounPhrase } from '../syntax';
import { anyForm, ofKinds, type NounForm } from './nounForms';

/** Where a noun phrase stands; `definite` is the object of love, `missing` what there is not. */
export type Position =
  'subject' | 'object' | 'definite' | 'denied' | 'existing' | 'missing' | 'place';

type Shares = Readonly<Partial<Record<DeterminerClass, number>>>;

/** The determiners of each position, with how often the corpus draws them. */
const shares: Readonly<Record<Position, Shares>> = {
  subject: { the: 5, a: 2, this: 1.5, possessive: 2, cardinal: 1, some: 1 },
  object: { the: 5, a: 2, this: 1.5, possessive: 2, cardinal: 1, some: 2 },
  definite: { the: 3, this: 1, possessive: 2 },
  denied: { the: 4, a: 2, this: 1, possessive: 1.5, cardinal: 0.5, any: 3 },
  existing: { a: 3, cardinal: 1, some: 2 },
  missing: { a: 1, any: 2 },
  place: { the: 5, a: 2, this: 1.5, possessive: 1.5, cardinal: 0.7 },
};

/** A noun of one of `kinds` with what belongs to it. */
export const anyNounPhrase = shared(
  (kinds: readonly Kind[], position: Position): Rule<NounPhrase> =>
    anyForm(ofKinds(kinds), form => nounPhrase(form, position)),
);

/** A noun with its determiner and up to two adjectives. */
export const nounPhrase = shared((form: NounForm, position: Position): Rule<NounPhrase> =>
  choice(
    Object.entries(shares[position]).flatMap(([name, share]) =>
      onsets.map(onset => {
        const fitting = determiners
          .filter(determiner => determiner.class === name && determiner.before === onset)
          .filter(determiner => fits(determiner, form, position));
        const whole = sequence(
          [word(fitting, englishOf), nominal(form, onset)],
          (determiner, described): NounPhrase => ({
            kind: 'noun phrase',
            determiner,
            number: form.number,
            ...described,
          }),
        );
        // Few words begin with a vowel.
        return [whole, onset === 'vowel' ? share / 4 : share] as const;
      }),
    ),
  ),
);

const onsets = [undefined, 'vowel', 'consonant'] as const;

function fits(determiner: Determiner, { noun, number }: NounForm, position: Position): boolean {
  const counted = noun.plural !== undefined;
  // «the fish» is one; of more than one English must say so.
  const toldApart = noun.plural !== noun.singular || !determiner.numbers.includes('singular');
  switch (determiner.class) {
    case 'possessive':
      return noun.possessed && (number === 'singular' || toldApart);
    case 'some':
    case 'any':
      // «De l'eau» is hardly a subject.
      return counted ? number === 'plural' && toldApart : position !== 'subject';
    case 'the':
      return number === 'singular' || toldApart;
    default:
      return determiner.numbers.includes(number) && (counted || determiner.english === 'this');
  }
}

type Described = Pick<NounPhrase, 'adjectives' | 'noun'>;

/** A noun with up to two adjectives, the first word beginning with `onset` if that matters. */
const nominal = shared(
  ({ noun, spelling }: NounForm, onset: Onset | undefined): Rule<Described> => {
    const named = word([noun], () => spelling);
    const fitting = adjectives.filter(adjective => describes(adjective, noun));
    const firsts = fitting.filter(({ english }) => begins(english, onset));
    return choice<Described>([
      [
        sequence([word(begins(spelling, onset) ? [noun] : [], () => spelling)], last =>
          described(last),
        ),
        6,
      ],
      [sequence([word(firsts, englishOf), named], (first, last) => described(last, first)), 4],
      ...firsts.map(first => {
        const seconds = fitting.filter(second => followers[first.class].includes(second.class));
        const pair = sequence(
          [word([first], englishOf), word(seconds, englishOf), named],
          (one, two, last) => described(last, one, two),
        );
        return [pair, 1.5 / firsts.length] as const;
      }),
    ]);
  },
);

function described(noun: Leaf<Noun>, ...before: readonly Leaf<Adjective>[]): Described {
  return { adjectives: before, noun };
}

function describes(adjective: Adjective, noun: Noun): boolean {
  return adjective.kinds.includes(noun.kind) && !adjective.notBeside.includes(noun.singular);
}

function begins(spelling: string, onset: Onset | undefined): boolean {
  return onset === undefined || /^[aeiou]/.test(spelling) === (onset === 'vowel');
}

function englishOf({ english }: { readonly english: string }): string {
  return english;
}
