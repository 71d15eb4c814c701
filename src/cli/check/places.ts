import type { LineTable } from '../../core/lineTable';

/** As people and code hosts count. */
export interface CountedPlace {
  readonly line: number;
  /** In UTF-16 units; a byte-order mark is none of them. */
  readonly column: number;
}

/** Both numbers from 1. */
export function placeIn(lines: LineTable, offset: number): CountedPlace {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
