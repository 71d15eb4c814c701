import { numberText } from '../../explain/numberText';
import { usualDigits } from '../../explain/calculation';
import type { Grid } from '../exhibits/exhibit';
import { message } from '../sentences';
import type { View } from '../state';
import { askWord } from './ask';
import type { Choice } from './question';

export const attentionQuestion = {
  looks: 'Say “{3}” instead. Which word would “{2}” look at most, in head {0} of layer {1}?',
  why: '{0}. All weights of the row sum to 1.',
  off: 'Off puts zeros in place of what a head found. Replaced by its mean, it still gives what it finds on average: in the encoder over all words, in the decoder over this one and those before it. A whole attention that is off adds nothing, the bias of its joining matrix included.',
} as const;

/** Of weights that differ by less, each is the largest. */
const nearly = 0.005;

/** Asks for the largest weight in the current row of an encoder's grid for another `sentence`. */
export function askLook(grid: Grid, head: string, sentence: string, view: View): Choice {
  const [, layer = 0, index = 0] = /^enc(\d+)\.self\.h(\d+)$/.exec(head) ?? [];
  const row = grid.currentRow ?? 0;
  // A difference has no largest weight: the changed run is asked about.
  const weights = grid.cells[row].map(cell => cell[view === 'base' ? 'base' : 'changed']);
  const most = Math.max(...weights);
  const words = grid.columns.map(({ text }) => text);
  const right = words.filter((_, column) => weights[column] >= most - nearly);
  return askWord(
    message(
      attentionQuestion.looks,
      Number(index) + 1,
      Number(layer) + 1,
      grid.rows[row].text,
      sentence,
    ),
    words,
    {
      language: grid.columns[0].language,
      right,
      explanation: message(attentionQuestion.why, weightsText(words, weights)),
    },
  );
}

/** The words that have the largest weight or nearly so, each with its weight. */
export function weightsText(words: readonly string[], weights: readonly number[]): string {
  const most = Math.max(...weights);
  return words
    .flatMap((word, column) => {
      const weight = weights[column];
      return weight < most - nearly ? [] : `“${word}” (${numberText(weight, usualDigits)})`;
    })
    .join(', ');
}

/** What can be done to a head and to the attention that it is of. */
export function attentionSwitches(attention: string, head: number): readonly string[] {
  const name = `${attention}.h${head}`;
  return [name, `${name}=mean`, `${name}=uniform`, attention, `${attention}=uniform`];
}
