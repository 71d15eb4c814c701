import { picked, type Random } from './random';
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
        const [word, leaf] = [...part.words][Math.floor(random() * part.words.size)];
        words.push(word);
        return leaf(words.length - 1);
      }
      case 'choice':
        return step(picked(part.alternatives, random).rule);
      case 'sequence':
        return part.meaning(part.parts.map(step));
    }
  }

  const value = step(rule);
  return { words, value };
}
