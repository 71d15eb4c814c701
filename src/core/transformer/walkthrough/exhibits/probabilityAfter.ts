import { usualDigits } from '../../explain/calculation';
import { numberText } from '../../explain/numberText';
import { compared } from './cells';
import type { Cell } from './exhibit';
import type { Look } from './look';

/** How probable a word is after others, `targetStart` first; measured by certainty. */
export function probabilityAfter(
  { reading, state }: Look,
  written: readonly number[],
  word: number,
): Cell {
  const next = reading.nextAfter(written);
  const numbers = compared(next.base[word], next.changed[word]);
  const value = numbers[state.view];
  return {
    address: { name: 'probabilities', row: written.length - 1, column: word },
    ...numbers,
    value,
    text: numberText(value, usualDigits),
    mark: value,
    isMasked: false,
  };
}
