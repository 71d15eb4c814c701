import type { Block, TextBlock } from '../scan/blocks';
import { readable, scanInlines, type Inline } from '../scan/inlines';
import { lastNotAfter, type Line } from '../scan/lines';
import { isTable } from '../scan/plainText';

/** A piece of running text that must stand by itself: a paragraph, a list item, a table's row. */
export interface Passage {
  /** Its words; code and formulas are one character that is in no word. */
  readonly text: string;
  /** The offset in the file of the character at `index` of `text`. */
  readonly offsetAt: (index: number) => number;
  /** Of a paragraph; a row of a table counts none. */
  readonly words: number;
  /** By a citation of its own or, for a row, of the paragraph around the table. */
  readonly isCited: boolean;
}

/** Stands where something is that is no prose. */
const gap = '\ufffc';

/**
 * The running text of `blocks` in order: not headings, titles of callouts, heads of tables, fences
 * or notes.
 */
export function passagesIn(blocks: readonly Block[]): readonly Passage[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'text') {
      return [];
    }
    if (!isTable(block)) {
      return passageOf(withoutTitle(block), false);
    }
    const around = [blocks[index - 1], blocks[index + 1]];
    const isCited = around.some(other => other?.kind === 'text' && !isTable(other) && cites(other));
    return block.lines
      .slice(2)
      .flatMap(row => passageOf([row], isCited).map(passage => ({ ...passage, words: 0 })));
  });
}

/** The number of words of inlines; a drawing's text equivalent is not among them. */
export function countWords(inlines: readonly Inline[]): number {
  const spoken = inlines.filter(({ kind }) => kind !== 'image');
  return readable(spoken).split(' ').filter(hasLetter).length;
}

function hasLetter(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function cites({ lines }: TextBlock): boolean {
  return scanInlines(lines).some(({ kind }) => kind === 'citation');
}

function withoutTitle({ lines, quote }: TextBlock): readonly Line[] {
  const isTitled = quote?.callout !== undefined && /^\[![\w-]+\]/.test(lines[0].text);
  return isTitled ? lines.slice(1) : lines;
}

/** Nothing for a note: it is where others lead to. */
function passageOf(lines: readonly Line[], isCitedAround: boolean): readonly Passage[] {
  const inlines = scanInlines(lines);
  if (inlines.length === 0 || inlines[0].kind === 'note') {
    return [];
  }
  const pieces = inlines.flatMap(piecesOf(lines));
  let length = 0;
  const starts = pieces.map(({ text }) => {
    const start = length;
    length += text.length;
    return start;
  });
  return [
    {
      text: pieces.map(({ text }) => text).join(''),
      offsetAt: index => {
        const position = lastNotAfter(starts, index);
        return pieces[position].at + index - starts[position];
      },
      words: countWords(inlines),
      isCited: isCitedAround || inlines.some(({ kind }) => kind === 'citation'),
    },
  ];
}

/** Text that goes on in the next line is another piece: that line stands elsewhere in the file. */
function piecesOf(lines: readonly Line[]): (inline: Inline) => readonly Line[] {
  const lineStarts = lines.map(({ at }) => at);
  return inline => {
    const { kind, at } = inline;
    if (kind !== 'text') {
      return kind === 'link' || kind === 'citation' ? [] : [{ text: gap, at }];
    }
    const first = lastNotAfter(lineStarts, at);
    return inline.text
      .split('\n')
      .map((text, index) =>
        index === 0 ? { text, at } : { text: `\n${text}`, at: lines[first + index].at - 1 },
      );
  };
}
