import { usualDigits } from '../../explain/calculation';
import { apply, constant } from '../../explain/expression';
import { numberText } from '../../explain/numberText';
import { shownDigits } from '../../explain/shownDigits';
import { message } from '../sentences';
import { french, markedRow, withDigits } from './cells';
import type { Cell, Columns } from './exhibit';
import { likeliest } from './likeliest';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';

const mostWords = 8;

/** Logits ÷ T, exponentials and probabilities of the likeliest words; the others as one. */
export function columns(look: Look): Columns {
  const { at, state, config, trace } = look;
  const row = state.position;
  const ids = likeliest(look, mostWords);
  const column = (name: string) => markedRow(ids.map(id => at(name, row, id)));
  const [logits, tempered] = [column('logits'), column('softmax.tempered')];
  const sum = at('softmax.sum', row, 0);
  const exponentials = addingUp(column('softmax.exponentials'), sum.value);
  const probabilities = addingUp(column('probabilities'), state.view === 'difference' ? 0 : 1);
  const chosen = look.reading[state.view === 'base' ? 'base' : 'changed'].words[row]?.id;
  return {
    kind: 'columns',
    title: message(words.columns),
    summary: message(
      words.columnsOf,
      config.targetVocabulary[ids[0]],
      probabilities.cells[0].text,
      config.targetVocabulary[ids[1]],
      probabilities.cells[1].text,
    ),
    place: look.place,
    temperature: trace.temperature,
    rows: ids.map((id, index) => ({
      word: french(config.targetVocabulary[id]),
      logit: logits[index],
      tempered: tempered[index],
      exponential: exponentials.cells[index],
      probability: probabilities.cells[index],
      isChosen: id === chosen,
    })),
    rest: {
      count: config.targetVocabulary.length - ids.length,
      exponential: exponentials.rest,
      probability: probabilities.rest,
    },
    max: at('softmax.max', row, 0),
    sum: { ...sum, text: exponentials.total },
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
