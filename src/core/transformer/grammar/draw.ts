import { drawn, type Random } from './random';
import type { Rule } from './rule';

/** A sentence and what it means. */
export interface Drawn<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** A derivation of `rule`, drawn by the weights of its choices; every word of a class is as likely. */
export function draw<Value>(rule: Rule<Value>, random: Random): Drawn<Value> {
  const words: string[] = [];

  function step<Part>(part: Rule<Part>): Part {
    switch (part.kind) {
      case 'lexical': {
        const spellings = [...part.words.keys()];
        const word = spellings[Math.floor(random() * spellings.length)];
        words.push(word);
        return part.words.get(word)!(words.length - 1);
      }
      case 'choice':
        return step(
          drawn(
            part.alternatives.map(({ rule: value, weight }) => ({ value, weight })),
            random,
          ),
        );
      case 'sequence':
        return part.meaning(part.parts.map(step));
    }
  }

  const value = step(rule);
  return { words, value };
}
