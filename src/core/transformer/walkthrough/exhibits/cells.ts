import { numberText } from '../../explain/numberText';
import { usualDigits } from '../../explain/calculation';
import { englishWord } from '../../sentence';
import type { Trace } from '../../trace';
import { valueAt } from '../explainShown';
import type { Traces } from '../reading';
import type { View, WalkthroughState } from '../state';
import type { Cell, Label } from './exhibit';

/** The number of a tensor, or a derived one, in both runs. */
export type CellAt = (name: string, row: number, column: number) => Cell;

/** Reads cells as a view shows them; they have no mark yet. */
export function cellReader(traces: Traces, view: View): CellAt {
  return (name, row, column) => {
    const address = { name, row, column };
    const numbers = compared(
      valueAt(traces.base, address) ?? NaN,
      valueAt(traces.changed, address) ?? NaN,
    );
    const trace = traces[view === 'base' ? 'base' : 'changed'];
    const value = numbers[view];
    return {
      address,
      ...numbers,
      value,
      text: numberText(value, usualDigits),
      mark: 0,
      isMasked: isMasked(trace, name, row, column),
    };
  };
}

/** Two numbers and their difference; two that are the same infinity do not differ. */
export function compared(base: number, changed: number) {
  return { base, changed, difference: base === changed ? 0 : changed - base };
}

/** A row of a tensor, from left to right. */
export function rowOf(at: CellAt, trace: Trace, name: string, row: number): readonly Cell[] {
  const columns = trace.tensors.get(name)?.columns ?? 0;
  return Array.from({ length: columns }, (_, column) => at(name, row, column));
}

/** The same with digits enough for something, or with another text. */
export function withDigits(cell: Cell, digits: number): Cell {
  return { ...cell, text: numberText(cell.value, digits) };
}

/** Measures cells by the largest of them all, or of their row. */
export function marked(
  rows: readonly (readonly Cell[])[],
  scale: WalkthroughState['scale'],
): readonly (readonly Cell[])[] {
  const largest = rows.map(largestOf);
  const all = Math.max(0, ...largest);
  return rows.map((row, index) => {
    const measure = scale === 'row' ? largest[index] : all;
    return row.map(cell => ({ ...cell, mark: shareOf(cell.value, measure) }));
  });
}

/** Measures cells on their own. */
export function markedRow(row: readonly Cell[]): readonly Cell[] {
  return marked([row], 'row')[0];
}

function largestOf(row: readonly Cell[]): number {
  return row.reduce(
    (largest, { value }) => (Number.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest),
    0,
  );
}

function shareOf(value: number, measure: number): number {
  return measure === 0 || !Number.isFinite(value) ? 0 : value / measure;
}

function isMasked({ switches }: Trace, name: string, row: number, column: number): boolean {
  const isOfRows = /^dec\d+\.self\.h\d+\.(masked|exponentials|weights)$/.test(name);
  return isOfRows && column > row && !switches.has('mask');
}

export function english(text: string): Label {
  return { text: englishWord(text), language: 'en' };
}

export function french(text: string): Label {
  return { text, language: 'fr' };
}

/** Of something that is no word. */
export function plain(text: string | number): Label {
  return { text: String(text), language: undefined };
}
