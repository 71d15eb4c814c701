import type { Kind, Option } from './kind';

/** The four forms of a French adjective, and the one before a vowel: «un bel oiseau». */
export interface FrenchAdjective {
  readonly masculine: readonly [singular: string, plural: string];
  readonly feminine: readonly [singular: string, plural: string];
  readonly beforeVowel?: string;
  /** Nouns, in English, of which one does not say it. */
  readonly notOf: readonly string[];
}

/** Adjectives of one class exclude each other and stand at the same place before an English noun. */
export type AdjectiveClass =
  'beauty' | 'looks' | 'quality' | 'size' | 'age' | 'mood' | 'weight' | 'color';

/**
 * Which classes may follow which in English: «the beautiful small cat», «the sad black cat». In «the
 * pretty small cat», pretty would mean rather.
 */
export const followers: Readonly<Record<AdjectiveClass, readonly AdjectiveClass[]>> = {
  beauty: ['size', 'age', 'mood', 'weight', 'color'],
  looks: ['color'],
  quality: ['weight', 'color'],
  size: ['weight', 'color'],
  age: ['weight', 'color'],
  mood: ['size', 'age', 'color'],
  weight: [],
  color: [],
};

/** An English adjective and the French ones that translate it. */
export interface Adjective {
  readonly english: string;
  readonly class: AdjectiveClass;
  /** Where French puts it. */
  readonly place: 'before' | 'after';
  readonly kinds: readonly Kind[];
  /**
   * Nouns, in English, beside which it would be odd or the French mean something else: «petit ami»
   * is a boyfriend, «grand homme» a great man, «poisson rouge» a goldfish.
   */
  readonly notBeside: readonly string[];
  /** Whether it can stand after «is»: what is bought new is not «nouveau» but «neuf». */
  readonly predicative: boolean;
  readonly french: readonly Option<FrenchAdjective>[];
}

/** The regular forms, of the masculine singular: -e, -s, -es. */
function regular(
  masculine: string,
  feminine = masculine.endsWith('e') ? masculine : `${masculine}e`,
  masculinePlural = /[sx]$/.test(masculine) ? masculine : `${masculine}s`,
  beforeVowel?: string,
): FrenchAdjective {
  return {
    masculine: [masculine, masculinePlural],
    feminine: [feminine, `${feminine}s`],
    beforeVowel,
    notOf: [],
  };
}

function only(value: FrenchAdjective): readonly Option<FrenchAdjective>[] {
  return [{ value, weight: 1 }];
}

/** Of letters, tables and places one says «grand» alone. */
const big: readonly Option<FrenchAdjective>[] = [
  { value: regular('grand'), weight: 0.6 },
  {
    value: {
      ...regular('gros', 'grosse'),
      notOf: 'letter hat table house garden park school hotel station'.split(' '),
    },
    weight: 0.4,
  },
];

const alive = ['person', 'animal'] as const;
const solid = ['food', 'thing', 'place'] as const;

/** Of people, a color is no mere color. */
const colored = ['animal', ...solid] as const;

const people = 'man woman boy girl child friend doctor'.split(' ');
const young = 'boy girl child'.split(' ');
const grounds = 'garden park'.split(' ');

function adjective(
  english: string,
  details: Omit<Adjective, 'english' | 'notBeside' | 'predicative'> & Partial<Adjective>,
): Adjective {
  return { english, notBeside: [], predicative: true, ...details };
}

export const adjectives: readonly Adjective[] = [
  adjective('beautiful', {
    class: 'beauty',
    place: 'before',
    kinds: [...alive, ...solid],
    french: only(regular('beau', 'belle', 'beaux', 'bel')),
  }),
  adjective('pretty', {
    class: 'looks',
    place: 'before',
    kinds: [...alive, 'thing', 'place'],
    notBeside: ['man', 'doctor', 'friend'],
    french: only(regular('joli')),
  }),
  adjective('good', {
    class: 'quality',
    place: 'before',
    kinds: ['food', 'substance', 'thing'],
    notBeside: ['flower', 'tree'],
    french: only(regular('bon', 'bonne')),
  }),
  adjective('new', {
    class: 'quality',
    place: 'before',
    kinds: [...alive, 'thing', 'place'],
    notBeside: ['man', 'woman', ...young],
    predicative: false,
    french: only(regular('nouveau', 'nouvelle', 'nouveaux', 'nouvel')),
  }),
  adjective('big', {
    class: 'size',
    place: 'before',
    kinds: [...alive, ...solid],
    notBeside: people,
    french: big,
  }),
  adjective('small', {
    class: 'size',
    place: 'before',
    kinds: [...alive, ...solid],
    notBeside: ['friend'],
    french: only(regular('petit')),
  }),
  adjective('old', {
    class: 'age',
    place: 'before',
    kinds: [...alive, 'thing', 'place'],
    notBeside: young,
    french: only(regular('vieux', 'vieille', 'vieux', 'vieil')),
  }),
  adjective('young', {
    class: 'age',
    place: 'before',
    kinds: alive,
    french: only(regular('jeune')),
  }),
  adjective('happy', {
    class: 'mood',
    place: 'after',
    kinds: alive,
    french: only(regular('heureux', 'heureuse')),
  }),
  adjective('sad', {
    class: 'mood',
    place: 'after',
    kinds: alive,
    french: only(regular('triste')),
  }),
  adjective('tired', {
    class: 'mood',
    place: 'after',
    kinds: alive,
    french: only(regular('fatigué')),
  }),
  adjective('heavy', {
    class: 'weight',
    place: 'after',
    kinds: ['thing'],
    notBeside: ['flower', 'tree', 'letter', 'hat'],
    french: only(regular('lourd')),
  }),
  adjective('black', {
    class: 'color',
    place: 'after',
    kinds: colored,
    notBeside: grounds,
    french: only(regular('noir')),
  }),
  adjective('white', {
    class: 'color',
    place: 'after',
    kinds: colored,
    notBeside: grounds,
    french: only(regular('blanc', 'blanche')),
  }),
  adjective('brown', {
    class: 'color',
    place: 'after',
    kinds: colored,
    notBeside: grounds,
    french: only(regular('brun')),
  }),
  adjective('red', {
    class: 'color',
    place: 'after',
    kinds: colored,
    notBeside: ['fish', ...grounds],
    french: only(regular('rouge')),
  }),
  adjective('green', {
    class: 'color',
    place: 'after',
    kinds: colored,
    french: only(regular('vert')),
  }),
];
