import { inputOf, sublayerOf } from '../../explain/wiring';
import type { Vectors } from '../exhibits/exhibit';
import type { Look } from '../exhibits/look';
import { vectors } from '../exhibits/vectors';
import { message } from '../sentences';

export const addAndNormSentences = {
  vectors: 'Add and normalize',
  vectorsOf: 'What this sub-layer makes of “{0}” is added to what came in; the sum is normalized.',
  made: 'What it made',
  cameIn: '+ what came in',
  sum: '= their sum',
  alone: 'Goes on alone, not added',
  normalized: 'Normalized',
  unnormalized: 'Goes on as it is',
} as const;

/** What follows the sub-layer of that number, counted from 1, for the word of one row. */
export function addAndNorm(
  look: Look,
  layer: string,
  index: number,
  [row, word]: readonly [row: number, word: string],
): Vectors {
  const { made, cameIn, sum, alone, normalized, unnormalized, ...head } = addAndNormSentences;
  const isAdded = !look.trace.switches.has(`${layer}.residual${index}`);
  const isNormalized = !look.trace.switches.has(`${layer}.norm${index}`);
  const asked = (label: string, name: string) => ({ label: message(label), name, row });
  return vectors(look, { title: message(head.vectors), summary: message(head.vectorsOf, word) }, [
    asked(made, sublayerOf(layer, index)),
    ...(isAdded ? [asked(cameIn, inputOf(layer, index))] : []),
    asked(isAdded ? sum : alone, `${layer}.residual${index}`),
    asked(isNormalized ? normalized : unnormalized, `${layer}.norm${index}.output`),
  ]);
}
