import type { Adjective } from './lexicon/adjectives';
import type { Determiner } from './lexicon/determiners';
import type { GrammaticalNumber } from './lexicon/kind';
import type { Noun } from './lexicon/nouns';
import type { Preposition } from './lexicon/prepositions';
import type { Pronoun } from './lexicon/pronouns';
import type { Verb } from './lexicon/verbs';
import type { Leaf } from './rule';

/** The meaning of an English sentence, as far as French needs it: one clause, or two joined. */
export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly conjunction?: Leaf<Conjunction>;
}

export type Conjunction = 'and' | 'but';

export type Clause = Statement | Existence;

/** Someone does or is something. */
export interface Statement {
  readonly kind: 'statement';
  readonly subject: Subject;
  readonly predicate: Predicate;
}

/** There is something. */
export interface Existence {
  readonly kind: 'existence';
  readonly there: Leaf<'there'>;
  readonly be: Leaf<Be>;
  readonly negation?: Leaf<Negation>;
  readonly existing: NounPhrase;
  readonly place?: PrepositionalPhrase;
}

export type Be = 'am' | 'is' | 'are';

export type Negation = 'not' | 'never';

export type Subject = NounPhrase | Coordination | PersonalPronoun;

export type Predicate = Action | Quality | Location;

export interface Action {
  readonly kind: 'action';
  readonly group: VerbGroup;
  readonly object?: Subject;
  readonly place?: PrepositionalPhrase;
}

/** To be black. */
export interface Quality {
  readonly kind: 'quality';
  readonly be: Leaf<Be>;
  readonly negation?: Leaf<Negation>;
  readonly adjective: Leaf<Adjective>;
}

/** To be in the garden. */
export interface Location {
  readonly kind: 'location';
  readonly be: Leaf<Be>;
  readonly negation?: Leaf<Negation>;
  readonly place: PrepositionalPhrase;
}

/** The verb with what English puts before it. */
export interface VerbGroup {
  readonly tense: 'present' | 'past' | 'progressive';
  readonly verb: Leaf<Verb>;
  /** does, do, did, or a form of be. */
  readonly auxiliary?: Leaf<string>;
  readonly negation?: Leaf<Negation>;
}

export interface NounPhrase {
  readonly kind: 'noun phrase';
  readonly determiner: Leaf<Determiner>;
  readonly adjectives: readonly Leaf<Adjective>[];
  readonly noun: Leaf<Noun>;
  readonly number: GrammaticalNumber;
  readonly relative?: Relative;
}

export interface Coordination {
  readonly kind: 'coordination';
  readonly first: NounPhrase;
  readonly and: Leaf<'and'>;
  readonly second: NounPhrase;
}

export interface PersonalPronoun {
  readonly kind: 'pronoun';
  readonly pronoun: Leaf<Pronoun>;
}

export interface PrepositionalPhrase {
  readonly preposition: Leaf<Preposition>;
  readonly place: NounPhrase;
}

/** «that» as the clause's subject, or as its object. */
export type Relative =
  | { readonly kind: 'subject'; readonly that: Leaf<'that'>; readonly predicate: Predicate }
  | {
      readonly kind: 'object';
      readonly that: Leaf<'that'>;
      readonly subject: Subject;
      readonly group: VerbGroup;
      readonly place?: PrepositionalPhrase;
    };
