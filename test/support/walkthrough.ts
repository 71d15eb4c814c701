import { english, french } from '../../src/core/transformer/grammar/vocabulary';
import type { Config } from '../../src/core/transformer/model/config';
import type { Computation, Models } from '../../src/core/transformer/walkthrough/computation';
import { compute } from '../../src/core/transformer/walkthrough/compute';
import { initialState, type WalkthroughState } from '../../src/core/transformer/walkthrough/state';
import { randomModel, smallConfig } from './randomModel';

/** Sizes that are not those of the model that ships, with the words of the grammar. */
export const grammarConfig: Config = {
  ...smallConfig,
  dModel: 16,
  decoderLayers: 1,
  maxLength: 20,
  sourceVocabulary: english.tokens,
  targetVocabulary: french.tokens,
};

/** Random weights: what they write is no French, but all numbers are there. */
export const randomModels: Models = {
  translator: randomModel(grammarConfig, 3),
  unmasked: randomModel(grammarConfig, 4),
};

/** A model that has two decoder layers, for which the mask counts, and no twin. */
export const deepModels: Models = {
  translator: randomModel({ ...grammarConfig, decoderLayers: 2 }, 5),
  unmasked: { template: '`{0}` is missing.', args: ['unmasked.f32'] },
};

/** What a state comes to, where it is known to come to something. */
export function computed(
  change: Partial<WalkthroughState> = {},
  models = randomModels,
): Computation {
  const result = compute(models, { ...initialState, position: 2, ...change });
  if ('kind' in result) {
    throw new Error(result.message.template);
  }
  return result;
}
