import type { Vectors } from '../exhibits/exhibit';
import type { Look } from '../exhibits/look';
import { vectors } from '../exhibits/vectors';
import { message } from '../sentences';
import { addAndNorm } from './addAndNorm';

export const feedForwardSentences = {
  vectors: 'Feed forward for “{0}”',
  fire: '{0} of {1} inner units fire: they are above 0 after ReLU.',
  inner: 'Widened to {0}',
  relu: 'After ReLU',
} as const;

/** The inner units of a layer's feed-forward for the word of one row, and what becomes of them. */
export function feedForward(
  look: Look,
  layer: string,
  row: number,
  word: string,
): readonly Vectors[] {
  const { columns, data } = look.trace.tensors.get(`${layer}.ffn.relu`) ?? { columns: 0, data: [] };
  const fire = [...data.slice(row * columns, (row + 1) * columns)].filter(value => value > 0);
  const asked = (label: string, part: string) => ({
    label: message(label, columns),
    name: `${layer}.ffn.${part}`,
    row,
  });
  return [
    vectors(
      look,
      {
        title: message(feedForwardSentences.vectors, word),
        summary: message(feedForwardSentences.fire, fire.length, columns),
      },
      [asked(feedForwardSentences.inner, 'inner'), asked(feedForwardSentences.relu, 'relu')],
    ),
    addAndNorm(look, layer, layer.startsWith('enc') ? 2 : 3, [row, word]),
  ];
}
