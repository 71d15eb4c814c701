import { say, type FlawSentence } from './sentences';
import type { Flaw, InvalidSpecifier, Part } from './specifier';

/** Longer specifiers are refused unread, in UTF-16 units. */
export const longestSpecifier = 1024;

/** From `start` on, in the same text. */
export function partFrom({ text, index }: Part, start: number, end?: number): Part {
  return { text: text.slice(start, end), index: index + start };
}

/** Without the space around it. */
export function trimmed({ text, index }: Part): Part {
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), index: index + start };
}

/** In the sentence `{0}` is what is to blame and `{1}` is `detail`. */
export function invalid(
  flaw: Flaw,
  blamed: Part,
  sentence: FlawSentence,
  detail?: string,
): InvalidSpecifier {
  const details = detail === undefined ? [] : [detail];
  const reason = say(sentence, blamed.text, ...details);
  return { kind: 'invalid', valid: false, reason, flaw, blamed };
}
