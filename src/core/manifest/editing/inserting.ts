import type { Edit } from '../model';

export function insertedAt(offset: number, text: string): Edit {
  return { at: { start: offset, end: offset }, text };
}

/** How the text ends its lines. */
export function lineEndIn(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The space that the line of `offset` begins with. */
export function indentOf(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Where a name goes: names that are in order stay so, and others get it at their end. */
export function indexAmong(names: readonly string[], name: string): number {
  const isOrdered = names.every((each, index) => index === 0 || names[index - 1] <= each);
  return isOrdered ? names.filter(each => each < name).length : names.length;
}
