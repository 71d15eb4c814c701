import { usualDigits } from '../../explain/calculation';
import { apply } from '../../explain/expression';
import { numberText } from '../../explain/numberText';
import { shownDigits } from '../../explain/shownDigits';
import { shares } from '../derived';
import { message } from '../sentences';
import { french, marked, plain, withDigits } from './cells';
import type { Cell, Grid } from './exhibit';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';
import { likeliest } from './likeliest';

const mostWords = 5;

/**
 * What the last layer's feed-forward adds to the logits of the likeliest words, and what the rest
 * adds. Each column adds up, as shown, to its logit, the last row.
 */
export function sharesGrid(look: Look): Grid {
  const { at, state, config } = look;
  const ids = likeliest(look, mostWords);
  const columns = ids.map(id => {
    const parts = shares.map(share => at(share, state.position, id));
    return addingUp(parts, at('logits', state.position, id));
  });
  const rows = [...shares, 'logits'].map((_, row) => columns.map(column => column[row]));
  const [residual, feedForward] = columns[0];
  return {
    kind: 'grid',
    title: message(words.shares),
    summary: message(
      words.shareOf,
      config.targetVocabulary[ids[0]],
      columns[0].at(-1)?.text ?? '',
      feedForward.text,
      residual.text,
    ),
    place: look.place,
    axes: { rows: message(words.part), columns: message(words.word) },
    rows: ['x', 'FFN(x)', 'β', 'z'].map(plain),
    columns: ids.map(id => french(config.targetVocabulary[id])),
    cells: marked(rows, state.scale),
    currentRow: 1,
    decimals: undefined,
  };
}

/** Parts and their total with so many digits that the parts shown sum to the total shown. */
function addingUp(parts: readonly Cell[], total: Cell): readonly Cell[] {
  const expression = apply(
    'sum',
    ...parts.map(({ address, value }) => ({ kind: 'cell', address, value }) as const),
  );
  const digits = shownDigits(expression, total.value, usualDigits);
  return [
    ...parts.map(part => withDigits(part, digits.operands)),
    { ...total, text: numberText(total.value, digits.result) },
  ];
}
