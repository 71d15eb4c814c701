import type { Message } from '../../../message';
import { asIs } from '../sentences';
import type { Choice, Option } from './question';

/** A question whose options are words; of two that are the same, one is left. */
export function askWord(
  prompt: Message,
  words: readonly string[],
  {
    language,
    right,
    explanation,
  }: {
    readonly language: Option['language'];
    readonly right: readonly string[];
    readonly explanation: Message;
  },
): Choice {
  const options = [...new Set(words)];
  return {
    kind: 'choice',
    prompt,
    options: options.map(word => ({ text: asIs(word), language })),
    right: options.flatMap((word, index) => (right.includes(word) ? [index] : [])),
    explanation,
  };
}

/** A question whose options are sentences, of which those at `right` are right. */
export function askWhich(
  prompt: Message,
  options: readonly Message[],
  right: number | readonly number[],
  explanation: Message,
): Choice {
  return {
    kind: 'choice',
    prompt,
    options: options.map(text => ({ text, language: undefined })),
    right: [right].flat(),
    explanation,
  };
}

/** The first of an order and others from all over it, so that there is something to see. */
export function spread<Item>(order: readonly Item[], count: number): readonly Item[] {
  return Array.from(
    { length: Math.min(count, order.length) },
    (_, index) => order[Math.floor((index * (order.length - 1)) / (count - 1))],
  );
}
