import { JoinedLines, type Line } from './lines';
import { decodeReferences } from './references';

/** What stands inside a paragraph, flat and in order; `at` is the offset in the file. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'math' | 'html'; readonly text: string; readonly at: number }
  /** Follows the text of the link; `at` is where that text's bracket opens. */
  | { readonly kind: 'link'; readonly destination: string; readonly at: number }
  | {
      readonly kind: 'image';
      readonly alt: string;
      readonly destination: string;
      /** Its caption, empty when it has none. */
      readonly title: string;
      readonly at: number;
    }
  /** `[^label]`, and `[^label]:` at the start of a line. */
  | { readonly kind: 'citation' | 'note'; readonly label: string; readonly at: number };

/** Deeper brackets than this are text: it bounds the work for hostile input. */
const maximumNesting = 32;

const tag = /<\/?[a-z][a-z0-9-]*(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?>|<!--|<![a-z]|<\?[a-z]/iy;
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const bareAddress = /https?:\/\/[^\s<>()[\]`*"']+/iy;
const space = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
const escapable = /[!-/:-@[-`{-~]/;

/**
 * The inline parts of one block. It follows CommonMark closely enough to tell text from code,
 * links, images and raw HTML, in time linear in the length.
 */
export function scanInlines(lines: readonly Line[]): readonly Inline[] {
  return new InlineScanner(lines).run();
}

/** The parts as a reader would say them, on one line. */
export function readable(inlines: readonly Inline[]): string {
  return inlines.map(spoken).join('').replace(/\s+/g, ' ').trim();
}

function spoken(inline: Inline): string {
  switch (inline.kind) {
    case 'image':
      return inline.alt;
    case 'link':
    case 'citation':
    case 'note':
      return '';
    default:
      return inline.text;
  }
}

type Mutable = { kind: 'text'; text: string; at: number };

interface OpenBracket {
  readonly mark: Mutable;
  /** Where the bracket's token stands among the tokens. */
  readonly index: number;
  /** Where the bracket's content starts. */
  readonly content: number;
  readonly isImage: boolean;
  readonly startsLine: boolean;
}

class InlineScanner {
  readonly #source: JoinedLines;
  readonly #text: string;
  readonly #inlines: Inline[] = [];
  readonly #brackets: OpenBracket[] = [];
  readonly #emphasis: Record<string, Mutable[]> = { '*': [], _: [], '~': [] };
  /** Where the last run of so many backticks stands: beyond it, no code span can close. */
  readonly #lastTicks = new Map<number, number>();
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#source = new JoinedLines(lines);
    this.#text = this.#source.text;
    for (const { 0: ticks, index } of this.#text.matchAll(/`+/g)) {
      this.#lastTicks.set(ticks.length, index);
    }
  }

  run(): readonly Inline[] {
    while (this.#at < this.#text.length) {
      this.#step(this.#text[this.#at]);
    }
    return this.#inlines;
  }

  #step(character: string): void {
    switch (character) {
      case '\\':
        return this.#escape();
      case '`':
        return this.#code();
      case '$':
        return this.#math();
      case '<':
        return this.#angle();
      case '!':
        return this.#text[this.#at + 1] === '[' ? this.#openBracket('![') : this.#plain(1);
      case '[':
        return this.#openBracket('[');
      case ']':
        return this.#closeBracket();
      case '*':
      case '_':
      case '~':
        return this.#emphasize(character);
      default:
        return this.#words();
    }
  }

  #push(kind: 'text' | 'code' | 'math' | 'html', text: string, at: number): void {
    this.#inlines.push({ kind, text, at: this.#source.offsetAt(at) });
  }

  /** Takes the next `length` characters as text. */
  #plain(length: number, text = this.#text.slice(this.#at, this.#at + length)): void {
    this.#push('text', text, this.#at);
    this.#at += length;
  }

  #mark(text: string): Mutable {
    const mark: Mutable = { kind: 'text', text, at: this.#source.offsetAt(this.#at) };
    this.#inlines.push(mark);
    this.#at += text.length;
    return mark;
  }

  #words(): void {
    const address = matchAt(bareAddress, this.#text, this.#at);
    if (address !== undefined) {
      const destination = address[0];
      this.#inlines.push({
        kind: 'link',
        destination,
        at: this.#source.offsetAt(this.#at),
      });
      return this.#plain(destination.length);
    }
    let end = this.#at + 1;
    while (end < this.#text.length && !isSpecial(this.#text, end)) {
      end += 1;
    }
    const length = end - this.#at;
    this.#plain(length, decodeReferences(this.#text.slice(this.#at, end)));
  }

  #escape(): void {
    const next = this.#text[this.#at + 1] ?? '';
    if (next === '\n') {
      this.#plain(2, ' ');
    } else if (escapable.test(next)) {
      this.#plain(2, next);
    } else {
      this.#plain(1);
    }
  }

  #code(): void {
    const start = runEnd(this.#text, this.#at, '`');
    const length = start - this.#at;
    if ((this.#lastTicks.get(length) ?? 0) < start) {
      return this.#plain(length);
    }
    let close = this.#text.indexOf('`', start);
    let end = runEnd(this.#text, close, '`');
    while (end - close !== length) {
      close = this.#text.indexOf('`', end);
      end = runEnd(this.#text, close, '`');
    }
    this.#push('code', this.#text.slice(start, close).trim(), this.#at);
    this.#at = end;
  }

  /** Prices stay text: no blank inside the dollars, no digit after them. */
  #math(): void {
    const isDisplay = this.#text[this.#at + 1] === '$';
    const start = this.#at + (isDisplay ? 2 : 1);
    const close = isDisplay ? this.#text.indexOf('$$', start) : this.#inlineMathEnd(start);
    if (close <= start) {
      return this.#plain(start - this.#at);
    }
    this.#push('math', this.#text.slice(start, close).trim(), this.#at);
    this.#at = close + (isDisplay ? 2 : 1);
  }

  #inlineMathEnd(start: number): number {
    if (space.test(this.#text[start] ?? ' ')) {
      return -1;
    }
    for (let at = start; at < this.#text.length && this.#text[at] !== '\n'; at += 1) {
      if (this.#text[at] === '\\') {
        at += 1;
      } else if (this.#text[at] === '$') {
        const isClosing = !space.test(this.#text[at - 1]) && !/\d/.test(this.#text[at + 1] ?? '');
        return isClosing ? at : -1;
      }
    }
    return -1;
  }

  #angle(): void {
    const link = matchAt(autolink, this.#text, this.#at);
    const html = link ?? matchAt(tag, this.#text, this.#at);
    if (html === undefined) {
      return this.#plain(1);
    }
    if (link === undefined) {
      this.#push('html', html[0], this.#at);
    } else {
      const at = this.#source.offsetAt(this.#at);
      this.#inlines.push({ kind: 'link', destination: link[1], at });
      this.#push('text', link[1], this.#at);
    }
    this.#at += html[0].length;
  }

  #openBracket(text: '[' | '!['): void {
    if (this.#brackets.length === maximumNesting) {
      this.#brackets.shift();
    }
    const startsLine = this.#at === 0 || this.#text[this.#at - 1] === '\n';
    const index = this.#inlines.length;
    const mark = this.#mark(text);
    this.#brackets.push({ mark, index, content: this.#at, isImage: text === '![', startsLine });
  }

  #closeBracket(): void {
    const open = this.#brackets.pop();
    if (open === undefined) {
      return this.#plain(1);
    }
    const label = this.#text.slice(open.content, this.#at);
    const next = this.#text[this.#at + 1];
    if (!open.isImage && /^\^[^\s^]/.test(label)) {
      return this.#note(open, label.slice(1), open.startsLine && next === ':');
    }
    const isDefinition = open.startsLine && !open.isImage && next === ':';
    const target =
      next === '('
        ? readTarget(this.#text, this.#at + 1)
        : isDefinition
          ? readDefinition(this.#text, this.#at + 2)
          : undefined;
    if (target === undefined) {
      return this.#plain(1);
    }
    const { destination, title, end } = target;
    const { at } = open.mark;
    if (open.isImage) {
      const alt = readable(this.#inlines.slice(open.index + 1));
      this.#inlines.length = open.index;
      this.#inlines.push({ kind: 'image', alt, destination, title, at });
    } else {
      open.mark.text = '';
      this.#inlines.length = isDefinition ? open.index : this.#inlines.length;
      this.#inlines.push({ kind: 'link', destination, at });
    }
    this.#at = end;
  }

  #note(open: OpenBracket, label: string, isDefinition: boolean): void {
    this.#inlines.length = open.index;
    this.#inlines.push({ kind: isDefinition ? 'note' : 'citation', label, at: open.mark.at });
    this.#at += isDefinition ? 2 : 1;
  }

  /** Marks are paired one by one; those left alone stay as they are. */
  #emphasize(character: '*' | '_' | '~'): void {
    const end = runEnd(this.#text, this.#at, character);
    const before = this.#text[this.#at - 1] ?? ' ';
    const after = this.#text[end] ?? ' ';
    const isInWord = character === '_' && !isBoundary(before) && !isBoundary(after);
    const canClose = !isInWord && !space.test(before);
    const canOpen = !isInWord && !space.test(after);
    const openers = this.#emphasis[character];
    while (this.#at < end) {
      const opener = canClose ? openers.pop() : undefined;
      if (opener !== undefined) {
        opener.text = '';
        this.#at += 1;
      } else {
        const mark = this.#mark(character);
        if (canOpen) {
          openers.push(mark);
        }
      }
    }
  }
}

function isBoundary(character: string): boolean {
  return space.test(character) || punctuation.test(character);
}

function isSpecial(text: string, at: number): boolean {
  const character = text[at];
  return (
    '\\`$<![]*_~'.includes(character) ||
    ((character === 'h' || character === 'H') && text.startsWith('ttp', at + 1))
  );
}

function runEnd(text: string, from: number, character: string): number {
  let end = from;
  while (text[end] === character) {
    end += 1;
  }
  return end;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

interface Target {
  readonly destination: string;
  /** Without its quotes; empty when there is none. */
  readonly title: string;
  /** The offset after all that belongs to the link. */
  readonly end: number;
}

const blank = /\s*/y;
const angledDestination = /<([^<>\n]*)>/y;
const quotedTitle = /\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))/y;

/** Reads `(destination "title")`; `undefined` when it is not one. */
function readTarget(text: string, from: number): Target | undefined {
  const start = skip(blank, text, from + 1);
  const { destination, end: after } = readDestination(text, start);
  const written = matchAt(quotedTitle, text, after)?.[0] ?? '';
  const end = skip(blank, text, after + written.length);
  const title = written.trim().slice(1, -1);
  return text[end] === ')' ? { destination, title, end: end + 1 } : undefined;
}

/** Reads what follows `[label]:`, to the end of its line. */
function readDefinition(text: string, from: number): Target | undefined {
  const { destination, end } = readDestination(text, skip(/[ \t]*/y, text, from));
  const newline = text.indexOf('\n', end);
  return destination === ''
    ? undefined
    : { destination, title: '', end: newline === -1 ? text.length : newline };
}

function readDestination(text: string, from: number): Omit<Target, 'title'> {
  const angled = matchAt(angledDestination, text, from);
  if (angled !== undefined) {
    return { destination: angled[1], end: from + angled[0].length };
  }
  let depth = 0;
  let end = from;
  for (; end < text.length && !space.test(text[end]); end += 1) {
    if (text[end] === '\\') {
      end += 1;
    } else if (text[end] === '(') {
      depth += 1;
    } else if (text[end] === ')') {
      depth -= 1;
    }
    if (depth < 0 || depth > maximumNesting) {
      break;
    }
  }
  const destination = text.slice(from, end).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return { destination, end: Math.min(end, text.length) };
}

function skip(sticky: RegExp, text: string, at: number): number {
  return at + (matchAt(sticky, text, at)?.[0].length ?? 0);
}
