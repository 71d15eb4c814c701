import type { Message } from '../../../message';
import type { Vectors } from '../exhibits/exhibit';
import type { Look } from '../exhibits/look';
import { vectors } from '../exhibits/vectors';
import { message } from '../sentences';

export const feedForwardSentences = {
  vectors: 'Feed forward for “{0}”',
  fire: '{0} of {1} inner units fire: they are above 0 after ReLU.',
  inner: 'Widened',
  relu: 'Without what is negative',
  outer: 'Narrowed',
  added: 'Added to the word',
  normalized: 'Normalized',
} as const;

/** What the feed-forward sub-layer of a layer does to the word of one row, and which units fire. */
export function feedForward(look: Look, layer: string, row: number, word: string): Vectors {
  const index = layer.startsWith('enc') ? 2 : 3;
  const { columns, data } = look.trace.tensors.get(`${layer}.ffn.relu`) ?? { columns: 0, data: [] };
  const fire = [...data.slice(row * columns, (row + 1) * columns)].filter(value => value > 0);
  const named = (label: string, name: string): { label: Message; name: string; row: number } => ({
    label: message(label),
    name: `${layer}.${name}`,
    row,
  });
  return vectors(
    look,
    {
      title: message(feedForwardSentences.vectors, word),
      summary: message(feedForwardSentences.fire, fire.length, columns),
    },
    [
      named(feedForwardSentences.inner, 'ffn.inner'),
      named(feedForwardSentences.relu, 'ffn.relu'),
      named(feedForwardSentences.outer, 'ffn.outer'),
      named(feedForwardSentences.added, `residual${index}`),
      named(feedForwardSentences.normalized, `norm${index}.output`),
    ],
  );
}
