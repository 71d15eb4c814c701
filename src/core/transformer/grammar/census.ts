import type { Drawn } from './draw';
import type { Rule } from './rule';

/** Numbers of derivations, by their words: at index 3, how many have three. */
export type Counts = readonly number[];

/** Counts the derivations of rules and finds each by its number, without listing them. */
export class Census {
  readonly #longest: number;
  readonly #known = new Map<Rule<unknown>, Counts>();

  /** Of derivations with `longest` words or fewer; exact while there are fewer than 2⁵³. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** How many derivations `rule` has of each length. */
  counts(rule: Rule<unknown>): Counts {
    let counts = this.#known.get(rule);
    if (counts === undefined) {
      counts = this.#count(rule);
      this.#known.set(rule, counts);
    }
    return counts;
  }

  /** Of the derivations with `length` words the one with this number, below `counts(rule)[length]`. */
  derivation<Value>(rule: Rule<Value>, length: number, number: number): Drawn<Value> {
    const words: string[] = [];
    return { value: this.#find(rule, length, number, words), words };
  }

  #count(rule: Rule<unknown>): Counts {
    switch (rule.kind) {
      case 'lexical':
        return this.#byLength(length => (length === 1 ? rule.words.size : 0));
      case 'choice': {
        const each = rule.alternatives.map(alternative => this.counts(alternative.rule));
        return this.#byLength(length => sum(each.map(counts => counts[length])));
      }
      case 'sequence':
        return this.#countAll(rule.parts);
    }
  }

  /** Of some parts in a row. */
  #countAll(parts: readonly Rule<unknown>[]): Counts {
    const none = this.#byLength(length => (length === 0 ? 1 : 0));
    return parts.reduce((before, part) => {
      const counts = this.counts(part);
      return this.#byLength(length =>
        sum(before.slice(0, length + 1).map((count, taken) => count * counts[length - taken])),
      );
    }, none);
  }

  #byLength(count: (length: number) => number): Counts {
    return Array.from({ length: this.#longest + 1 }, (_, length) => count(length));
  }

  #find<Value>(rule: Rule<Value>, length: number, number: number, words: string[]): Value {
    switch (rule.kind) {
      case 'lexical': {
        const [word, leaf] = [...rule.words][number];
        words.push(word);
        return leaf(words.length - 1);
      }
      case 'choice': {
        const counts = rule.alternatives.map(({ rule: each }) => this.counts(each)[length]);
        const { block, within } = located(counts, number);
        return this.#find(rule.alternatives[block].rule, length, within, words);
      }
      case 'sequence':
        return rule.meaning(this.#findAll(rule.parts, length, number, words));
    }
  }

  #findAll(
    [part, ...rest]: readonly Rule<unknown>[],
    length: number,
    number: number,
    words: string[],
  ): readonly unknown[] {
    if (part === undefined) {
      return [];
    }
    const after = this.#countAll(rest);
    const blocks = this.counts(part).slice(0, length + 1);
    const { block: taken, within } = located(
      blocks.map((count, words) => count * after[length - words]),
      number,
    );
    const left = length - taken;
    return [
      this.#find(part, taken, Math.floor(within / after[left]), words),
      ...this.#findAll(rest, left, within % after[left], words),
    ];
  }
}

/** In which of blocks of the given sizes in a row a number falls, and where in it. */
function located(sizes: readonly number[], number: number): { block: number; within: number } {
  let block = 0;
  let within = number;
  while (within >= sizes[block]) {
    within -= sizes[block];
    block += 1;
  }
  return { block, within };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
