import { usualDigits } from '../../explain/calculation';
import { numberText } from '../../explain/numberText';
import { message } from '../sentences';
import { markedRow } from './cells';
import type { Columns } from './exhibit';
import { exhibitLabel } from './exhibitLabels';
import { likeliest } from './likeliest';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';
import { wordRows } from './wordRows';

/** Of how many words; the others are one line. */
export const mostLogits = 8;

/** The largest logits, and what the others come to at most. */
export function logits(look: Look): Columns {
  const { at, state, config } = look;
  const ids = likeliest(look, mostLogits);
  const count = config.targetVocabulary.length;
  const others = [...config.targetVocabulary.keys()].filter(id => !ids.includes(id));
  const largest = Math.max(...others.map(id => at('logits', state.position, id).value));
  return {
    kind: 'columns',
    title: message(words.logits),
    summary: message(words.logitsOf, count, config.targetVocabulary[ids[0]]),
    place: look.place,
    heads: [exhibitLabel('logit')],
    rows: wordRows(look, ids, [markedRow(ids.map(id => at('logits', state.position, id)))]),
    // Of differences, the largest says nothing about the others.
    foot:
      state.view === 'difference'
        ? []
        : [
            {
              label: exhibitLabel('largestOfOthers', others.length),
              cells: [numberText(largest, usualDigits)],
            },
          ],
  };
}
