import { scanBlocks, thematicBreak, type Block, type TextBlock } from './blocks';
import { readable, scanInlines } from './inlines';
import type { Line } from './lines';

/** Markdown as one line of readable text: links become their text, images their alternative. */
export function plainText(markdown: string): string {
  return scanBlocks(markdown, 0)
    .map(block => readBlock(block))
    .filter(text => text !== '')
    .join(' ');
}

/** The readable text of one block. */
export function readBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'fence':
    case 'math':
      return block.lines
        .map(line => line.text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    case 'text':
      return readable(scanInlines(block.lines.filter(isSpoken).map(withoutMarks)));
    default:
      return block satisfies never;
  }
}

/** Whether the block is a table: its second line is made of dashes between bars. */
export function isTable({ lines }: TextBlock): boolean {
  return lines.length > 1 && lines[0].text.includes('|') && isTableRule(lines[1].text);
}

function isTableRule(text: string): boolean {
  return /^[\s|:-]+$/.test(text) && text.includes('-') && text.includes('|');
}

function isSpoken({ text }: Line): boolean {
  return !isTableRule(text) && !thematicBreak.test(text);
}

/** Without what says how the line is set: a callout's kind, a task's box, a table's bars. */
function withoutMarks({ text, at }: Line): Line {
  const marks = /^\s*(?:#{1,6}\s|\[(?:![\w-]+|[ xX])\](?=\s|$))/.exec(text)?.[0].length ?? 0;
  const cells = text.trimStart().startsWith('|') ? text.replaceAll('|', ' ') : text;
  return { text: cells.slice(marks), at: at + marks };
}
