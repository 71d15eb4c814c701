import { usualDigits } from '../../explain/calculation';
import { apply } from '../../explain/expression';
import { numberText } from '../../explain/numberText';
import { shownDigits } from '../../explain/shownDigits';
import { shares } from '../derived';
import { message } from '../sentences';
import { marked, withDigits } from './cells';
import type { Cell, Columns } from './exhibit';
import { exhibitLabel } from './exhibitLabels';
import { likeliest } from './likeliest';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';
import { wordRows } from './wordRows';

const mostWords = 5;

/** One for each share, and the last for what they add up to. */
const heads = ['shareResidual', 'shareFeedForward', 'shareBias', 'shareLogit'] as const;

/**
 * What the last layer's feed-forward adds to the logits of the likeliest words, and what the rest
 * adds. Each line adds up, as shown, to its logit.
 */
export function logitShares(look: Look): Columns {
  const { at, state, config } = look;
  const ids = likeliest(look, mostWords);
  const rows = ids.map(id => {
    const parts = shares.map(share => at(share, state.position, id));
    return addingUp(parts, at('logits', state.position, id));
  });
  const [residual, feedForward] = rows[0];
  const measured = marked(rows, state.scale);
  return {
    kind: 'columns',
    title: message(words.shares),
    summary: message(
      state.view === 'difference' ? words.shareChanges : words.shareOf,
      config.targetVocabulary[ids[0]],
      rows[0].at(-1)?.text ?? '',
      feedForward.text,
      residual.text,
    ),
    place: look.place,
    heads: heads.map(head => exhibitLabel(head)),
    rows: wordRows(
      look,
      ids,
      heads.map((_, column) => measured.map(row => row[column])),
    ),
    foot: [],
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
