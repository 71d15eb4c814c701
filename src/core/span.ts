/** Half-open: `start` is inside, `end` is not. Offsets are 0-based UTF-16 units, as editors count. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place for people: both numbers are 1-based, the column in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Where `offset` stands in `text`. Past the end counts as the end. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) {
    line += 1;
  }
  return { line, column: before.length - lineStart + 1 };
}
