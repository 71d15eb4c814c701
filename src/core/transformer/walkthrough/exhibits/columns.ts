import { usualDigits } from '../../explain/calculation';
import { apply, constant } from '../../explain/expression';
import { exactText, numberText } from '../../explain/numberText';
import { shownDigits } from '../../explain/shownDigits';
import { message } from '../sentences';
import { markedRow, withDigits } from './cells';
import type { Cell, Columns } from './exhibit';
import { exhibitLabel } from './exhibitLabels';
import { likeliest } from './likeliest';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';
import { wordRows } from './wordRows';

const mostWords = 8;

/** Logits ÷ T, exponentials and probabilities of the likeliest words; the others as one. */
export function columns(look: Look): Columns {
  const { at, state, config, trace } = look;
  const row = state.position;
  const ids = likeliest(look, mostWords);
  const column = (name: string) => ids.map(id => at(name, row, id));
  const temperature = exactText(trace.temperature);
  const sum = at('softmax.sum', row, 0);
  const certain = state.view === 'difference' ? 0 : 1;
  const exponentials = addingUp(column('softmax.exponentials'), sum.value);
  const probabilities = addingUp(column('probabilities'), certain);
  // A probability is measured by certainty, and not by the likeliest.
  const shares = probabilities.cells.map(cell => ({ ...cell, mark: cell.value }));
  const others = exhibitLabel('otherWords', config.targetVocabulary.length - ids.length);
  return {
    kind: 'columns',
    title: message(words.columns),
    summary: message(
      state.view === 'difference' ? words.columnsChange : words.columnsOf,
      config.targetVocabulary[ids[0]],
      shares[0].text,
      config.targetVocabulary[ids[1]],
      shares[1].text,
    ),
    place: look.place,
    heads: [
      exhibitLabel('logit'),
      exhibitLabel('tempered', temperature),
      trace.temperature === 1
        ? exhibitLabel('logitExponential')
        : exhibitLabel('temperedExponential', temperature),
      exhibitLabel('probability'),
    ],
    rows: wordRows(look, ids, [
      markedRow(column('logits')),
      markedRow(column('softmax.tempered')),
      markedRow(exponentials.cells),
      shares,
    ]),
    foot: [
      { label: others, cells: [undefined, undefined, exponentials.rest, probabilities.rest] },
      {
        label: exhibitLabel('sumOfExponentials'),
        cells: [undefined, undefined, { ...sum, text: exponentials.total }, String(certain)],
      },
      {
        label: exhibitLabel('maximum'),
        cells: [undefined, at('softmax.max', row, 0), undefined, undefined],
      },
    ],
  };
}

/** Cells and what is missing to `total`, with so many digits that they sum to it. */
function addingUp(
  cells: readonly Cell[],
  total: number,
): { readonly cells: readonly Cell[]; readonly rest: string; readonly total: string } {
  const rest = total - cells.reduce((sum, { value }) => sum + value, 0);
  const terms = [...cells.map(({ value }) => value), rest].map(constant);
  // What sums to nothing would have to be shown with all its digits.
  const { operands, result } =
    total === 0
      ? { operands: usualDigits, result: usualDigits }
      : shownDigits(apply('sum', ...terms), total, usualDigits);
  return {
    cells: cells.map(cell => withDigits(cell, operands)),
    rest: numberText(rest, operands),
    total: numberText(total, result),
  };
}
