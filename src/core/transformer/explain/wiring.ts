import type { Config } from '../model/config';

const sublayers = {
  enc: ['self.projected', 'ffn.outer'],
  dec: ['self.projected', 'cross.projected', 'ffn.outer'],
} as const;

type Tower = keyof typeof sublayers;

function parseLayer(layer: string): readonly [tower: Tower, index: number] {
  return [layer.startsWith('enc') ? 'enc' : 'dec', Number(layer.slice(3))];
}

/** The tensor that comes out of the sub-layer counted from 1, such as `enc0.ffn.outer`. */
export function sublayerOf(layer: string, index: number): string {
  const [tower] = parseLayer(layer);
  return `${layer}.${sublayers[tower][index - 1]}`;
}

/** The tensor that goes into the sub-layer counted from 1. */
export function inputOf(layer: string, index: number): string {
  if (index > 1) {
    return `${layer}.norm${index - 1}.output`;
  }
  const [tower, position] = parseLayer(layer);
  return position === 0 ? `${tower}.input` : resultOf(tower, position);
}

/** The tensor that comes out of a tower of so many layers. */
export function resultOf(tower: Tower, layers: number): string {
  return `${tower}${layers - 1}.norm${sublayers[tower].length}.output`;
}

/** The tensor that the encoder hands to the decoder. */
export function memoryOf({ encoderLayers }: Config): string {
  return resultOf('enc', encoderLayers);
}

/** The tensors that go into an attention such as `dec0.cross`: who asks, and what is looked at. */
export function attentionInputs(
  attention: string,
  config: Config,
): { readonly asking: string; readonly memory: string } {
  const [layer, kind] = attention.split('.');
  return kind === 'self'
    ? { asking: inputOf(layer, 1), memory: inputOf(layer, 1) }
    : { asking: inputOf(layer, 2), memory: memoryOf(config) };
}
