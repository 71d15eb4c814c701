import type { Rule } from './rule';

/** Words, each with the word count of the shortest derivation that begins with it. */
export type Beginnings = ReadonlyMap<string, number>;

const known = new WeakMap<Rule<unknown>, Beginnings>();

/** What the derivations of `rule` can begin with; computed when first asked for. */
export function beginnings(rule: Rule<unknown>): Beginnings {
  let lengths = known.get(rule);
  if (lengths === undefined) {
    lengths = compute(rule);
    known.set(rule, lengths);
  }
  return lengths;
}

function compute(rule: Rule<unknown>): Beginnings {
  const lengths = new Map<string, number>();
  function add(part: Rule<unknown>, more: number): void {
    for (const [word, length] of beginnings(part)) {
      lengths.set(word, Math.min(length + more, lengths.get(word) ?? Infinity));
    }
  }
  switch (rule.kind) {
    case 'lexical':
      rule.words.forEach((_, word) => lengths.set(word, 1));
      break;
    case 'choice':
      rule.alternatives.forEach(alternative => add(alternative.rule, 0));
      break;
    case 'sequence': {
      // The first part may be of no word, and then the sentence begins with the next.
      const last = rule.parts.findIndex(({ shortest }) => shortest > 0);
      rule.parts.slice(0, last + 1).forEach(part => add(part, rule.shortest - part.shortest));
    }
  }
  return lengths;
}
