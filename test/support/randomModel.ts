import { mulberry32 } from '../../src/core/transformer/grammar/random';
import type { Config, ModelCard } from '../../src/core/transformer/model/config';
import { readModel, type Model } from '../../src/core/transformer/model/model';
import { tensorList } from '../../src/core/transformer/model/tensorList';

/** Small, with two layers a side and widths that four does not divide. */
export const smallConfig: Config = {
  dModel: 12,
  heads: 2,
  encoderLayers: 2,
  decoderLayers: 2,
  dFeedForward: 18,
  layerNormEpsilon: 1e-5,
  maxLength: 10,
  sourceVocabulary: ['<pad>', '<eos>', 'the', 'cat', 'fish', 'ate', 'black', "isn't"],
  targetVocabulary: [
    '<pad>',
    '<bos>',
    '<eos>',
    'le',
    'chat',
    'poisson',
    'a',
    'mangé',
    "l'",
    'noir',
  ],
  sourcePad: 0,
  sourceEnd: 1,
  targetPad: 0,
  targetStart: 1,
  targetEnd: 2,
  readableHead: 'dec0.cross.h0',
};

/** A model's card and the bytes of its weights, drawn with `seed`; no checksum is right. */
export function randomFiles(
  config = smallConfig,
  seed = 1,
): { card: ModelCard; bytes: Uint8Array } {
  const random = mulberry32(seed);
  const tensors: { name: string; shape: readonly number[]; offset: number }[] = [];
  const values: number[] = [];
  for (const { name, shape } of tensorList(config)) {
    tensors.push({ name, shape, offset: values.length * 4 });
    const size = shape.reduce((product, length) => product * length);
    // As large as training would leave them; gains are about 1.
    const spread = shape.length === 2 ? 2 / Math.sqrt(shape[1]) : 0.4;
    const middle = name.endsWith('.gain') ? 1 : 0;
    values.push(...Array.from({ length: size }, () => middle + spread * (2 * random() - 1)));
  }
  const bytes = new Uint8Array(Float32Array.from(values).buffer);
  const card = {
    name: 'random',
    sha256: 'unknown',
    parameters: values.length,
    config,
    tensors,
    accuracy: {},
    training: { seed },
    heads: {},
    without: [],
  };
  return { card, bytes };
}

/** A model of random weights. */
export function randomModel(config = smallConfig, seed = 1): Model {
  const { card, bytes } = randomFiles(config, seed);
  const model = readModel({ card: JSON.stringify(card), weights: bytes, sha256: card.sha256 });
  if ('template' in model) {
    throw new Error(model.template);
  }
  return model;
}
