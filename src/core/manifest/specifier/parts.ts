import type { Flaw, InvalidSpecifier, Part, Specifier } from './specifier';

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

/** In `template`, `{0}` is what is to blame and `{1}` is `detail`. */
export function invalid(
  flaw: Flaw,
  blamed: Part,
  template: string,
  detail?: string,
  elsewhere?: Specifier,
): InvalidSpecifier {
  const args = detail === undefined ? [blamed.text] : [blamed.text, detail];
  const found = {
    kind: 'invalid',
    valid: false,
    flaw,
    blamed,
    reason: { template, args },
  } as const;
  return elsewhere === undefined ? found : { ...found, elsewhere };
}
