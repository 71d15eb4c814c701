import { message } from '../sentences';
import type { Shift } from './exhibit';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';

/** What the decoder reads at each position, and the word that it wrote there. */
export function shift({ read, told, state }: Look): Shift {
  const { position } = state;
  return {
    kind: 'shift',
    title: message(words.shift),
    summary: message(words.shiftOf, read[position].text, told[position].text),
    pairs: read.map((label, index) => ({ read: label, written: told[index] })),
    current: position,
  };
}
