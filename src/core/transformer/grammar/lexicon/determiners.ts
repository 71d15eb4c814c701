import type { GrammaticalNumber } from './kind';

/** Determiners of one class can stand at the same places. */
export type DeterminerClass = 'the' | 'a' | 'this' | 'possessive' | 'cardinal' | 'some' | 'any';

/** The forms of a French determiner, each with the one before a vowel where that differs. */
export interface FrenchDeterminer {
  readonly masculine: readonly [form: string, beforeVowel?: string];
  readonly feminine: readonly [form: string, beforeVowel?: string];
  readonly plural: readonly [form: string, beforeVowel?: string];
}

/** How a word begins. */
export type Onset = 'vowel' | 'consonant';

export interface Determiner {
  readonly english: string;
  readonly class: DeterminerClass;
  readonly numbers: readonly GrammaticalNumber[];
  /** What the next English word must begin with: «an old cat». */
  readonly before?: Onset;
  /** One for each way to say «you», tu and vous, where that makes a difference. */
  readonly french: FrenchDeterminer | Readonly<Record<'tu' | 'vous', FrenchDeterminer>>;
}

/** «le» and «les», which «de» and «à» contract with. */
export const definite: FrenchDeterminer = {
  masculine: ['le', "l'"],
  feminine: ['la', "l'"],
  plural: ['les'],
};

function possessive(consonant: string): FrenchDeterminer {
  return {
    masculine: [`${consonant}on`],
    feminine: [`${consonant}a`, `${consonant}on`],
    plural: [`${consonant}es`],
  };
}

/** With one form for both genders. */
function plain(singular: string, plural: string): FrenchDeterminer {
  return { masculine: [singular], feminine: [singular], plural: [plural] };
}

const both = ['singular', 'plural'] as const;

function mine(english: string, french: Determiner['french']): Determiner {
  return { english, class: 'possessive', numbers: both, french };
}

const un: FrenchDeterminer = { masculine: ['un'], feminine: ['une'], plural: ['des'] };
const ce: FrenchDeterminer = { masculine: ['ce', 'cet'], feminine: ['cette'], plural: ['ces'] };

export const determiners: readonly Determiner[] = [
  { english: 'the', class: 'the', numbers: both, french: definite },
  { english: 'a', class: 'a', numbers: ['singular'], before: 'consonant', french: un },
  { english: 'an', class: 'a', numbers: ['singular'], before: 'vowel', french: un },
  { english: 'this', class: 'this', numbers: ['singular'], french: ce },
  { english: 'these', class: 'this', numbers: ['plural'], french: ce },
  mine('my', possessive('m')),
  mine('your', { tu: possessive('t'), vous: plain('votre', 'vos') }),
  mine('his', possessive('s')),
  mine('her', possessive('s')),
  mine('our', plain('notre', 'nos')),
  mine('their', plain('leur', 'leurs')),
  { english: 'two', class: 'cardinal', numbers: ['plural'], french: plain('deux', 'deux') },
  { english: 'three', class: 'cardinal', numbers: ['plural'], french: plain('trois', 'trois') },
  // «de» and the article: du pain, des chats; after «pas» no more than «de».
  { english: 'some', class: 'some', numbers: both, french: definite },
  { english: 'any', class: 'any', numbers: both, french: definite },
];
