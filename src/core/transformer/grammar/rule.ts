/** What the lexicon says of a word of the sentence, and the word's index from 0. */
export interface Leaf<Entry> {
  readonly entry: Entry;
  readonly at: number;
}

/**
 * A rule of a grammar without recursion, as data: the same rules are read, completed, counted,
 * enumerated and drawn from. What a rule derives has a meaning, its value.
 */
export type Rule<Value> = Lexical<Value> | Sequence<Value> | Choice<Value>;

/** One word out of some. */
export interface Lexical<Value> {
  readonly kind: 'lexical';
  /** Words of the shortest derivation; Infinity if the rule derives nothing. */
  readonly shortest: number;
  /** The meaning of each word, given its index in the sentence. */
  readonly words: ReadonlyMap<string, (at: number) => Value>;
}

/** One rule after another. */
export interface Sequence<Value> {
  readonly kind: 'sequence';
  readonly shortest: number;
  readonly parts: readonly Rule<unknown>[];
  readonly meaning: (values: readonly unknown[]) => Value;
}

/** One of several rules. */
export interface Choice<Value> {
  readonly kind: 'choice';
  readonly shortest: number;
  readonly alternatives: readonly Alternative<Value>[];
}

export interface Alternative<Value> {
  readonly rule: Rule<Value>;
  /** How often the corpus draws it, relative to its neighbours. It does not change what is right. */
  readonly weight: number;
}

/** One of `entries`, by the word that English has for it; without entries, nothing. */
export function word<Entry>(
  entries: readonly Entry[],
  spelling: (entry: Entry) => string,
): Rule<Leaf<Entry>> {
  const words = entries.map(
    entry => [spelling(entry), (at: number): Leaf<Entry> => ({ entry, at })] as const,
  );
  return { kind: 'lexical', shortest: words.length > 0 ? 1 : Infinity, words: new Map(words) };
}

/** This very word, which stands for itself. */
export function literal<Text extends string>(text: Text): Rule<Leaf<Text>> {
  return word([text], same => same);
}

/** All of `parts` in their order; `meaning` makes one value of theirs. */
export function sequence<Parts extends readonly unknown[], Value>(
  parts: { readonly [Index in keyof Parts]: Rule<Parts[Index]> },
  meaning: (...values: Parts) => Value,
): Rule<Value> {
  return {
    kind: 'sequence',
    shortest: parts.reduce((sum, part) => sum + part.shortest, 0),
    parts,
    meaning: values => meaning(...(values as Parts)),
  };
}

/** Any of `rules`, of which those that derive nothing are left out; one without a weight has 1. */
export function choice<Value>(
  rules: readonly (Rule<Value> | readonly [rule: Rule<Value>, weight: number])[],
): Rule<Value> {
  const alternatives = rules
    .map(rule => ('kind' in rule ? { rule, weight: 1 } : { rule: rule[0], weight: rule[1] }))
    .filter(({ rule }) => rule.shortest < Infinity);
  return {
    kind: 'choice',
    shortest: Math.min(...alternatives.map(({ rule }) => rule.shortest)),
    alternatives,
  };
}

/** No word. */
export const nothing: Rule<undefined> = sequence([], () => undefined);

/** `rule` in the given share of draws, else no word. */
export function optional<Value>(rule: Rule<Value>, share: number): Rule<Value | undefined> {
  return choice<Value | undefined>([
    [nothing, 1 - share],
    [rule, share],
  ]);
}
