import type { Rule } from './rule';

/** Every word of the sentences that `rule` derives, sorted. */
export function wordsOf(rule: Rule<unknown>): readonly string[] {
  const words = new Set<string>();
  const seen = new Set<Rule<unknown>>();
  const open = [rule];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (seen.has(part)) {
      continue;
    }
    seen.add(part);
    switch (part.kind) {
      case 'lexical':
        part.words.forEach((_, word) => words.add(word));
        break;
      case 'choice':
        open.push(...part.alternatives.map(alternative => alternative.rule));
        break;
      case 'sequence':
        open.push(...part.parts);
        break;
    }
  }
  return [...words].sort();
}
