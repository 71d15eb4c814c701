import type { Adjective, FrenchAdjective } from '../lexicon/adjectives';
import { definite } from '../lexicon/determiners';
import { you, type Referent } from '../lexicon/pronouns';
import type { Settle } from '../readings';
import type { Leaf } from '../rule';
import type { NounPhrase } from '../syntax';
import { inflectedAdjective, inflectedNoun } from './inflection';
import type { Piece } from './spelling';

/** French words and what agrees with them. */
export interface Nominal {
  readonly pieces: readonly Piece[];
  readonly referent: Referent;
  /** The English nouns inside, which an adjective may not go with. */
  readonly nouns: readonly string[];
}

/** A noun phrase without its relative clause; what is `denied` has «de» for a and any. */
export function nounPhrase(phrase: NounPhrase, settle: Settle, denied: boolean): Nominal {
  const { entry, at } = phrase.noun;
  const { gender } = entry.french;
  const referent: Referent = { person: 3, number: phrase.number, gender };
  const before = phrase.adjectives.filter(adjective => adjective.entry.place === 'before');
  const after = phrase.adjectives.filter(adjective => adjective.entry.place === 'after');
  const agreeing = (adjective: Leaf<Adjective>): Piece => ({
    ...inflectedAdjective(frenchOf(adjective, [entry.singular], settle), referent),
    source: adjective.at,
  });
  return {
    referent,
    nouns: [entry.singular],
    pieces: [
      ...determiner(phrase, referent, settle, denied, before.length > 0),
      ...before.map(agreeing),
      { ...inflectedNoun(entry.french, phrase.number), source: at },
      // What stands nearest to the noun in English does so in French: «le chat noir triste».
      ...after.map(agreeing).reverse(),
    ],
  };
}

/** The French adjective for an English one that is said of `nouns`. */
export function frenchOf(
  { entry, at }: Leaf<Adjective>,
  nouns: readonly string[],
  settle: Settle,
): FrenchAdjective {
  const fitting = entry.french.filter(
    ({ value }) => !value.notOf.some(name => nouns.includes(name)),
  );
  return settle(`${entry.english} ${at}`, fitting);
}

/** Whether «de» alone determines the noun: «pas de chat». */
export function hasBareDe({ determiner: { entry } }: NounPhrase, denied: boolean): boolean {
  return entry.class === 'any' || (denied && entry.class === 'a');
}

function determiner(
  phrase: NounPhrase,
  { gender }: Referent,
  settle: Settle,
  denied: boolean,
  described: boolean,
): readonly Piece[] {
  const { entry, at } = phrase.determiner;
  const { number } = phrase;
  const de: Piece = { form: 'de', beforeVowel: "d'", source: at };
  const forms =
    'tu' in entry.french ? entry.french[settle('you', you).address ?? 'tu'] : entry.french;
  const [form, beforeVowel] = forms[number === 'plural' ? 'plural' : gender];
  const own: Piece = { form, beforeVowel, article: forms === definite, source: at };
  if (hasBareDe(phrase, denied)) {
    return [de];
  }
  if (entry.class === 'some') {
    // «du pain», «des chats», but «de petits chats».
    return number === 'plural' && described ? [de] : [de, own];
  }
  return [own];
}
