import { lastNotAfter } from './scan/lines';

/**
 * A place as editors count: both numbers are 0-based, `character` in UTF-16 units. A byte-order mark
 * at the start of a file does not count.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start, for whoever has many offsets to place in it. */
export class LineTable {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = [
      text.startsWith('\ufeff') ? 1 : 0,
      ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length),
    ];
    this.#length = text.length;
  }

  /** Past the end counts as the end. */
  positionAt(offset: number): Position {
    const at = Math.max(Math.min(offset, this.#length), this.#starts[0]);
    const line = lastNotAfter(this.#starts, at);
    return { line, character: at - this.#starts[line] };
  }
}
