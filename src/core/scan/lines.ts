/** One line without its line break and, in a block, without the marks of the lists and quotes around it. */
export interface Line {
  readonly text: string;
  /** Where `text` starts in the file. */
  readonly at: number;
}

/** Every line of `text` from the offset `from` on, in order. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    yield { text: text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end), at };
    at = end + 1;
  }
}

/** Lines joined to one text, which still knows where each of its characters stands in the file. */
export class JoinedLines {
  readonly text: string;
  readonly #lines: readonly Line[];
  readonly #starts: readonly number[];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.text = lines.map(line => line.text).join('\n');
    let start = 0;
    this.#starts = lines.map(line => {
      const own = start;
      start += line.text.length + 1;
      return own;
    });
  }

  /** The offset in the file of the character at `index` of `text`. */
  offsetAt(index: number): number {
    const line = lastNotAfter(this.#starts, index);
    return line < 0 ? 0 : this.#lines[line].at + index - this.#starts[line];
  }
}

/** Index of the last of the ascending `numbers` that is not after `limit`; -1 if all are. */
export function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
