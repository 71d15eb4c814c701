import { beginnings } from './beginnings';
import type { Rule, Sequence } from './rule';

/** What a rule makes of some words. */
export interface Derived<Value> {
  /** One for each way to derive exactly these words; none if they are not, or not yet, derivable. */
  readonly derivations: readonly Value[];
  /** The index of the first word that no derivation has there; the word count if there is none. */
  readonly reached: number;
  /** The words that can stand at `reached`, sorted. */
  readonly expected: readonly string[];
}

/**
 * Reads `words` by `rule`, from left to right and in every way there is. No derivation is longer than
 * `longest` words, so that every word of `expected` does lead to the end of one.
 */
export function derive<Value>(
  rule: Rule<Value>,
  words: readonly string[],
  longest: number,
): Derived<Value> {
  const derivations: Value[] = [];
  const stuck = new Stuck(longest);

  /** Whether the word at `at` can begin `part`, with `after` words or more to follow. */
  function begins(part: Rule<unknown>, at: number, after: number): boolean {
    const length = at < words.length ? beginnings(part).get(words[at]) : undefined;
    return length !== undefined && at + length + after <= longest;
  }

  /** Tells `then` of each way to derive `part` at index `at`, with `after` words or more to follow. */
  function step<Part>(
    part: Rule<Part>,
    at: number,
    after: number,
    then: (value: Part, end: number) => void,
  ): void {
    if (part.shortest > 0 && !begins(part, at, after)) {
      stuck.add(at, part, after);
      return;
    }
    switch (part.kind) {
      case 'lexical': {
        const leaf = part.words.get(words[at]);
        return leaf === undefined ? undefined : then(leaf(at), at + 1);
      }
      case 'choice':
        return part.alternatives.forEach(alternative => step(alternative.rule, at, after, then));
      case 'sequence':
        return steps(part, 0, at, after + part.shortest, [], then);
    }
  }

  /** Derives the parts of a sequence from `index` on; `after` counts also what these must have. */
  function steps<Part>(
    whole: Sequence<Part>,
    index: number,
    at: number,
    after: number,
    values: readonly unknown[],
    then: (value: Part, end: number) => void,
  ): void {
    if (index === whole.parts.length) {
      then(whole.meaning(values), at);
      return;
    }
    const part = whole.parts[index];
    const left = after - part.shortest;
    step(part, at, left, (value, end) =>
      steps(whole, index + 1, end, left, [...values, value], then),
    );
  }

  step(rule, 0, 0, (value, end) => {
    if (end === words.length) {
      derivations.push(value);
    }
    stuck.reach(end);
  });
  return { derivations, reached: stuck.reached, expected: stuck.expected() };
}

/** The rules that could go on at the furthest word that was reached. */
class Stuck {
  reached = 0;
  readonly #longest: number;
  #open: (readonly [rule: Rule<unknown>, after: number])[] = [];

  constructor(longest: number) {
    this.#longest = longest;
  }

  reach(at: number): void {
    if (at > this.reached) {
      this.reached = at;
      this.#open = [];
    }
  }

  add(at: number, rule: Rule<unknown>, after: number): void {
    this.reach(at);
    if (at === this.reached) {
      this.#open.push([rule, after]);
    }
  }

  expected(): readonly string[] {
    const words = new Set<string>();
    for (const [rule, after] of this.#open) {
      for (const [word, length] of beginnings(rule)) {
        if (this.reached + length + after <= this.#longest) {
          words.add(word);
        }
      }
    }
    return [...words].sort();
  }
}
