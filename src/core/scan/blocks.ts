import type { Span } from '../span';
import { parseFenceInfo, type FenceInfo } from './fenceInfo';
import { explicitIdOf, HeadingIds } from './headingIds';
import { linesOf, type Line } from './lines';

/** What `[!…]` at the start of a block quote may name. */
export const calloutKinds: readonly string[] = ['misconception', 'over-to-you', 'note', 'more'];

/** A block quote outside all others; `callout` is the kind if it starts with `[!kind] Title`. */
export interface Quote {
  readonly at: number;
  /** In lower case, whether known or not. */
  readonly callout: string | undefined;
  /** The `{#id}` at the end of a known callout's title. */
  readonly id: string | undefined;
  /** The Markdown of a known callout's title, without `{#id}`. */
  readonly title: Line | undefined;
}

interface BlockCommon {
  readonly at: Span;
  /** The outermost block quote around it. */
  readonly quote: Quote | undefined;
}

/** A heading outside lists and quotes. Headings inside those are text: they have no id. */
export interface HeadingBlock extends BlockCommon {
  readonly kind: 'heading';
  readonly level: number;
  /** Plain text, no Markdown. */
  readonly text: string;
  readonly id: string;
  /** The id written after it, which is another when an earlier heading took it. */
  readonly writtenId: string | undefined;
  /** Its Markdown, without `#` marks and `{#id}`. */
  readonly lines: readonly Line[];
  /** Underlined with `===` or `---` instead of marked with `#`. */
  readonly isSetext: boolean;
}

/** Code, a card, a figure: what stands between two lines of ``` or ~~~. */
export interface FenceBlock extends BlockCommon, FenceInfo {
  readonly kind: 'fence';
  readonly info: string;
  readonly lines: readonly Line[];
  /** The lines as one text. */
  readonly content: string;
  /** False when the text ended first. */
  readonly isClosed: boolean;
}

/** A formula between two lines of `$$`. */
export interface MathBlock extends BlockCommon {
  readonly kind: 'math';
  readonly lines: readonly Line[];
}

/** A paragraph, list item, table or footnote. */
export interface TextBlock extends BlockCommon {
  readonly kind: 'text';
  readonly lines: readonly Line[];
}

/** One block of a topic's body, in document order. */
export type Block = HeadingBlock | FenceBlock | MathBlock | TextBlock;

/** The blocks of `text` from the offset `from` on, in time linear in its length. */
export function scanBlocks(text: string, from: number): readonly Block[] {
  return new BlockScanner(text, from).run();
}

type Container =
  | { readonly kind: 'quote'; readonly quote: Quote }
  | { readonly kind: 'item'; readonly indent: number };

/** A block whose end is a line of its own. */
interface Open {
  readonly closes: (line: string) => boolean;
  readonly indent: number;
  readonly depth: number;
  readonly at: number;
  readonly quote: Quote | undefined;
  readonly lines: Line[];
  /** `undefined` for a formula. */
  readonly info: string | undefined;
}

/** Deeper lists and quotes than this are text: it bounds the work for hostile input. */
const maximumDepth = 32;

/** A line of `***`, `---` or `___`. */
export const thematicBreak = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const setextUnderline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const fenceOpening = /^( {0,3})(`{3,}|~{3,})(.*)$/;
const headingMark = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
/** What ends a list item in marked, heading or not. */
const anyHash = /^ {0,3}#/;
const listMark = /^( {0,3})([-+*]|\d{1,9}[.)])([ \t]+|$)/;
const quoteMark = /^ {0,3}> ?/;
const calloutMark = /^\[!([\w-]+)\]/;

/**
 * The block structure of CommonMark without what packs may not have (HTML blocks) or do not need
 * (indented code). Lines are read once, left to right, against the open lists and quotes.
 */
class BlockScanner {
  readonly #text: string;
  readonly #from: number;
  readonly #ids = new HeadingIds();
  readonly #blocks: Block[] = [];
  readonly #containers: Container[] = [];
  #paragraph: Line[] = [];
  #open: Open | undefined;
  #lastMathLine = -1;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
  }

  run(): readonly Block[] {
    for (const { text, at } of linesOf(this.#text, this.#from)) {
      if (isMathLine(text)) {
        this.#lastMathLine = at;
      }
    }
    for (const line of linesOf(this.#text, this.#from)) {
      this.#take(line);
    }
    this.#endParagraph();
    this.#endOpen(this.#text.length, false);
    return this.#blocks;
  }

  #take(line: Line): void {
    const { rest, depth } = this.#enter(line);
    if (this.#open !== undefined) {
      if (depth >= this.#open.depth) {
        return this.#takeInside(this.#open, rest);
      }
      this.#endOpen(line.at, false);
    }
    if (rest.text.trim() === '') {
      this.#endParagraph();
      this.#containers.length = depth;
    } else if (
      depth < this.#containers.length &&
      this.#paragraph.length > 0 &&
      !startsBlock(rest.text) &&
      !(this.#containers[depth].kind === 'item' && anyHash.test(rest.text)) &&
      !this.#containers.slice(depth).some(isCallout)
    ) {
      // Markdown's lazy continuation: the paragraph goes on without the marks around it.
      this.#paragraph.push(rest);
    } else {
      this.#leave(depth);
      this.#takeLeaf(this.#openContainers(rest), line);
    }
  }

  /** Passes the marks of the open lists and quotes that this line continues. */
  #enter(line: Line): { readonly rest: Line; readonly depth: number } {
    let rest = line;
    let depth = 0;
    for (const container of this.#containers) {
      const length = continuation(container, rest.text);
      if (length === undefined) {
        break;
      }
      rest = after(rest, length);
      depth += 1;
    }
    return { rest, depth };
  }

  #leave(depth: number): void {
    if (depth < this.#containers.length) {
      this.#endParagraph();
      this.#containers.length = depth;
    }
  }

  #openContainers(line: Line): Line {
    let rest = line;
    while (this.#containers.length < maximumDepth) {
      const quoteLength = quoteMark.exec(rest.text)?.[0].length;
      const item = thematicBreak.test(rest.text) ? null : listMark.exec(rest.text);
      if (quoteLength !== undefined) {
        this.#endParagraph();
        const at = rest.at;
        rest = after(rest, quoteLength);
        const opening = readQuote(at, rest);
        rest = opening.rest;
        this.#containers.push({ kind: 'quote', quote: opening.quote });
      } else if (item !== null && this.#mayInterrupt(item)) {
        this.#endParagraph();
        const [mark, before, bullet, spaces] = item;
        const isWide = spaces.length === 0 || spaces.length > 4;
        const indent = before.length + bullet.length + (isWide ? 1 : spaces.length);
        this.#containers.push({ kind: 'item', indent });
        rest = after(rest, Math.min(indent, mark.length));
      } else {
        break;
      }
    }
    return rest;
  }

  /** A paragraph is ended only by a list that starts at 1 and has text. */
  #mayInterrupt([mark, , bullet]: RegExpExecArray): boolean {
    return (
      this.#paragraph.length === 0 ||
      (mark.length > bullet.length && (bullet.length === 1 || /^1[.)]$/.test(bullet)))
    );
  }

  #takeLeaf(rest: Line, line: Line): void {
    const fence = fenceOpening.exec(rest.text);
    const isTopLevel = this.#containers.length === 0;
    if (fence !== null && !(fence[2][0] === '`' && fence[3].includes('`'))) {
      this.#start(rest, fence[3].trim(), fence[1].length, text => closesFence(text, fence[2]));
    } else if (isMathLine(rest.text) && rest.at < this.#lastMathLine) {
      this.#start(rest, undefined, 0, isMathLine);
    } else if (headingMark.test(rest.text)) {
      this.#endParagraph();
      if (isTopLevel) {
        this.#addAtxHeading(rest);
      } else {
        // Text of its own: no line after it goes on with it.
        this.#paragraph.push(rest);
        this.#endParagraph();
      }
    } else if (isTopLevel && this.#paragraph.length > 0 && setextUnderline.test(rest.text)) {
      const lines = this.#paragraph;
      this.#paragraph = [];
      const at = { start: lines[0].at, end: endOf(line) };
      this.#addHeading(lines, rest.text.includes('=') ? 1 : 2, at, true);
    } else if (thematicBreak.test(rest.text)) {
      this.#endParagraph();
    } else if (rest.text.trim() !== '') {
      this.#paragraph.push(rest);
    }
  }

  #addAtxHeading(line: Line): void {
    const mark = headingMark.exec(line.text)?.[0] ?? '';
    const trimmed = line.text.trimEnd();
    const unclosed = withoutTrailing(trimmed, '#');
    // Closing marks count as such only after a blank.
    const end = /[ \t]$/.test(unclosed) ? unclosed.trimEnd().length : trimmed.length;
    const content = { text: line.text.slice(mark.length, end), at: line.at + mark.length };
    const at = { start: line.at, end: endOf(line) };
    this.#addHeading([content], mark.trim().length, at, false);
  }

  #addHeading(lines: readonly Line[], level: number, at: Span, isSetext: boolean): void {
    const heading = this.#ids.read(lines);
    this.#blocks.push({ kind: 'heading', level, ...heading, at, quote: undefined, isSetext });
  }

  #start(
    line: Line,
    info: string | undefined,
    indent: number,
    closes: (line: string) => boolean,
  ): void {
    this.#endParagraph();
    const depth = this.#containers.length;
    const quote = this.#quote();
    this.#open = { closes, indent, depth, at: line.at, quote, lines: [], info };
  }

  #takeInside(open: Open, rest: Line): void {
    if (open.closes(rest.text)) {
      return this.#endOpen(endOf(rest), true);
    }
    const indent = Math.min(open.indent, rest.text.length - rest.text.trimStart().length);
    open.lines.push(after(rest, indent));
  }

  #endOpen(end: number, isClosed: boolean): void {
    if (this.#open === undefined) {
      return;
    }
    const { at: start, quote, lines, info } = this.#open;
    const at = { start, end };
    this.#open = undefined;
    if (info === undefined) {
      this.#blocks.push({ kind: 'math', at, quote, lines });
    } else {
      const content = lines.map(line => line.text).join('\n');
      const facts = { info, ...parseFenceInfo(info), lines, content, isClosed };
      this.#blocks.push({ kind: 'fence', at, quote, ...facts });
    }
  }

  #endParagraph(): void {
    const lines = this.#paragraph;
    if (lines.length > 0) {
      this.#paragraph = [];
      const at = { start: lines[0].at, end: endOf(lines[lines.length - 1]) };
      this.#blocks.push({ kind: 'text', at, quote: this.#quote(), lines });
    }
  }

  #quote(): Quote | undefined {
    return this.#containers.find(container => container.kind === 'quote')?.quote;
  }
}

/** What a quote's first line says of it, and the line without the id, which is no text. */
function readQuote(at: number, line: Line): { readonly quote: Quote; readonly rest: Line } {
  const [mark = '', kind] = calloutMark.exec(line.text) ?? [];
  const callout = kind?.toLowerCase();
  if (callout === undefined || !calloutKinds.includes(callout)) {
    return { quote: { at, callout, id: undefined, title: undefined }, rest: line };
  }
  const { id, length } = explicitIdOf(line.text);
  const rest = { text: line.text.slice(0, length), at: line.at };
  return { quote: { at, callout, id, title: after(rest, mark.length) }, rest };
}

/** How much of the line belongs to the container; `undefined` when the line is outside it. */
function continuation(container: Container, text: string): number | undefined {
  if (container.kind === 'quote') {
    return quoteMark.exec(text)?.[0].length;
  }
  const blanks = text.length - text.trimStart().length;
  if (blanks === text.length) {
    return Math.min(blanks, container.indent);
  }
  // A tab reaches the next stop of four, which is as deep as any list needs.
  const isTabbed = text.slice(0, blanks).includes('\t');
  return blanks >= container.indent ? container.indent : isTabbed ? blanks : undefined;
}

/** Callouts are ours, and end with the last line that is marked as theirs. */
function isCallout(container: Container): boolean {
  return container.kind === 'quote' && calloutKinds.includes(container.quote.callout ?? '');
}

function startsBlock(text: string): boolean {
  return (
    quoteMark.test(text) ||
    fenceOpening.test(text) ||
    headingMark.test(text) ||
    listMark.test(text) ||
    thematicBreak.test(text)
  );
}

function closesFence(text: string, opening: string): boolean {
  const mark = text.trim();
  const indent = text.length - text.trimStart().length;
  return indent < 4 && mark.length >= opening.length && withoutTrailing(mark, opening[0]) === '';
}

function isMathLine(text: string): boolean {
  return text.trim() === '$$';
}

function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) {
    end -= 1;
  }
  return text.slice(0, end);
}

function after({ text, at }: Line, length: number): Line {
  return { text: text.slice(length), at: at + length };
}

function endOf({ text, at }: Line): number {
  return at + text.length;
}
