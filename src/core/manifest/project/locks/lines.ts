/** A line of a lockfile that is made of indented lines: pnpm's and Yarn's. */
export interface Line {
  /** Number of spaces before it. */
  readonly indent: number;
  readonly content: string;
  /** 0-based offset of the content. */
  readonly at: number;
}

/** `key: value`, both without quotes. */
export interface KeyValue {
  readonly key: string;
  /** Empty where what follows is on the next lines. */
  readonly value: string;
  /** Where the value starts in the content. */
  readonly index: number;
  /** Whether what stands there is text or nothing, rather than the start of a list, map or block. */
  readonly isText: boolean;
}

/** No tool writes longer lines about versions. */
const longestLine = 100_000;

/**
 * Lines with something on them, in time linear in the text. A whole parser takes a hundred times as
 * long for a large lockfile and gives no places; these files are written by tools, in one way only.
 */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let start = from;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const stop = text[end - 1] === '\r' ? end - 1 : end;
    let at = start;
    while (at < stop && text[at] === ' ') {
      at += 1;
    }
    if (at < stop && stop - at <= longestLine && text[at] !== '#') {
      yield { indent: at - start, content: text.slice(at, stop), at };
    }
    start = end + 1;
  }
}

/** Whether nothing but comments is in it, as before the first install. */
export function isBlank(text: string): boolean {
  return text.replace(/^\ufeff?#.*$/gm, '').trim() === '';
}

/** What a line of YAML says; `undefined` for list items, the colon after a long key and all that is no key. */
export function keyValueOf(content: string): KeyValue | undefined {
  const isLong = content.startsWith('? ');
  const first = isLong ? 2 : 0;
  const key = wordAt(content, first, isLong ? /$/g : /:(?= |$)/g);
  if (key === undefined || key.text === '') {
    return undefined;
  }
  let index = Math.min(key.end + 1, content.length);
  while (content[index] === ' ') {
    index += 1;
  }
  const value = wordAt(content, index, /$/g)?.text ?? '';
  return { key: key.text, value, index, isText: !/[[{&*!|>]/.test(content[index] ?? '') };
}

interface Word {
  readonly text: string;
  readonly end: number;
}

/** The text that starts at `index`, in quotes or up to where `ending` matches. */
export function wordAt(content: string, index: number, ending: RegExp): Word | undefined {
  const quote = content[index];
  if (quote === "'" || quote === '"') {
    const end = endOfQuotes(content, index, quote);
    const inner = content.slice(index + 1, end - 1);
    return end === 0 ? undefined : { text: unescaped(inner, quote), end };
  }
  ending.lastIndex = index;
  const found = ending.exec(content);
  return found === null ? undefined : { text: content.slice(index, found.index), end: found.index };
}

/** One after the closing quote; 0 when there is none. */
function endOfQuotes(content: string, start: number, quote: string): number {
  for (let at = start + 1; at < content.length; at += 1) {
    if (content[at] === '\\' && quote === '"') {
      at += 1;
    } else if (content[at] === quote && content[at + 1] === quote && quote === "'") {
      at += 1;
    } else if (content[at] === quote) {
      return at + 1;
    }
  }
  return 0;
}

function unescaped(inner: string, quote: string): string {
  return quote === "'"
    ? inner.replaceAll("''", "'")
    : inner.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code?: string, character?: string) =>
        code === undefined ? (character ?? '') : String.fromCharCode(parseInt(code, 16)),
      );
}
