import type { Config } from './config';

/** A tensor of the weights' file: rows × columns, or a length. */
export interface TensorShape {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Every tensor of a model, in the order in which the weights' file has them. */
export function tensorList(config: Config): readonly TensorShape[] {
  const { dModel, dFeedForward, encoderLayers, decoderLayers } = config;

  function linear(name: string, rows: number, columns: number): readonly TensorShape[] {
    return [
      { name: `${name}.weight`, shape: [rows, columns] },
      { name: `${name}.bias`, shape: [rows] },
    ];
  }

  function attention(name: string): readonly TensorShape[] {
    return ['query', 'key', 'value', 'output'].flatMap(part =>
      linear(`${name}.${part}`, dModel, dModel),
    );
  }

  function norm(name: string): readonly TensorShape[] {
    return ['gain', 'bias'].map(part => ({ name: `${name}.${part}`, shape: [dModel] }));
  }

  function feedForward(name: string): readonly TensorShape[] {
    return [
      ...linear(`${name}.inner`, dFeedForward, dModel),
      ...linear(`${name}.outer`, dModel, dFeedForward),
    ];
  }

  return [
    { name: 'source.embedding', shape: [config.sourceVocabulary.length, dModel] },
    { name: 'target.embedding', shape: [config.targetVocabulary.length, dModel] },
    ...layers('enc', encoderLayers).flatMap(layer => [
      ...attention(`${layer}.self`),
      ...norm(`${layer}.norm1`),
      ...feedForward(`${layer}.ffn`),
      ...norm(`${layer}.norm2`),
    ]),
    ...layers('dec', decoderLayers).flatMap(layer => [
      ...attention(`${layer}.self`),
      ...norm(`${layer}.norm1`),
      ...attention(`${layer}.cross`),
      ...norm(`${layer}.norm2`),
      ...feedForward(`${layer}.ffn`),
      ...norm(`${layer}.norm3`),
    ]),
  ];
}

function layers(tower: 'enc' | 'dec', count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${tower}${index}`);
}
