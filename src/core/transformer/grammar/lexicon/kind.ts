/** What a noun names: it decides which adjectives and verbs make sense beside it. */
export const kinds = ['person', 'animal', 'food', 'substance', 'thing', 'place'] as const;

export type Kind = (typeof kinds)[number];

export type GrammaticalNumber = 'singular' | 'plural';

export type Gender = 'masculine' | 'feminine';

export type Person = 1 | 2 | 3;

/** What a French verb, adjective or participle agrees with. */
export interface Agreement {
  readonly person: Person;
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
}

/** One of several ways to say it in French, drawn as often as its weight says. */
export interface Option<Value> {
  readonly value: Value;
  /** Relative to the other options; above 0. */
  readonly weight: number;
}
