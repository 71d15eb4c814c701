import type { Lines, TextStyle } from './model';

interface Face {
  /** Units from one baseline to the next. */
  readonly line: number;
  readonly size: number;
  readonly isMono: boolean;
  /** What a heavier weight adds to the width. */
  readonly spread: number;
}

/** The sizes are those of the classes d-* in the page's style. */
export const faces: Readonly<Record<TextStyle, Face>> = {
  title: { line: 20, size: 15, isMono: false, spread: 1.13 },
  strong: { line: 17, size: 13, isMono: false, spread: 1.13 },
  text: { line: 17, size: 13, isMono: false, spread: 1 },
  small: { line: 15, size: 11.5, isMono: false, spread: 1 },
  code: { line: 16, size: 12, isMono: true, spread: 1 },
};

/**
 * Widths in thousandths of the size. They are those of DejaVu Sans, the widest of the fonts an
 * editor is likely to use, so that text that fits by this table fits everywhere.
 */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["ijl'|", 280],
  ['I J.,:;/!', 340],
  ['ft-()[]`', 392],
  ['r"*', 460],
  ['csz_?', 560],
  ['kvxyFLT', 611],
  ['abdeghnopquPESY0123456789$', 636],
  ['ABCKRVXZ&', 700],
  ['DGHNOQU', 787],
  ['w+=<>~→←↑↓≤≥≠×·−^#', 838],
  ['mMW@%…—', 1000],
];

const widthOf: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([characters, width]) => [...characters].map(character => [character, width])),
);

const monospaced = 602;
const unknown = 1000;

/** The width of a line in units, on the safe side. */
export function textWidth(text: string, style: TextStyle): number {
  const { size, isMono, spread } = faces[style];
  let thousandths = 0;
  for (const character of text) {
    const isAscii = character < '\u0080';
    thousandths +=
      isMono && isAscii ? monospaced : (widthOf.get(character) ?? (isAscii ? 700 : unknown));
  }
  return (thousandths * size * spread) / 1000;
}

/** The text in lines that fit `width` where its words allow; a word is never cut. */
export function wrapText(text: Lines, style: TextStyle, width: number): readonly string[] {
  return (typeof text === 'string' ? [text] : text).flatMap(line => wrapLine(line, style, width));
}

function wrapLine(text: string, style: TextStyle, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, style) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
