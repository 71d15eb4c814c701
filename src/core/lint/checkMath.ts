import { setMath } from '../markdown/math';
import { finding, type Finding } from '../pack/finding';
import type { TopicReading } from '../pack/readTopic';
import { scanInlines } from '../scan/inlines';

/** Formulas that a page shows as they are written, because they cannot be set. */
export function checkMath({ blocks }: TopicReading): readonly Finding[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'math':
        return checkFormula(block.lines.map(({ text }) => text).join('\n'), block.at.start);
      case 'heading':
      case 'text':
        return scanInlines(block.lines).flatMap(inline =>
          inline.kind === 'math' ? checkFormula(inline.text, inline.at) : [],
        );
      case 'fence':
        return [];
      default:
        return block satisfies never;
    }
  });
}

function checkFormula(source: string, at: number): readonly Finding[] {
  return setMath(source, false) === undefined ? [finding('RP428', at)] : [];
}
