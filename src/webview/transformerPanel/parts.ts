import { parseInterventions } from '../../core/transformer/interventions';
import type { Model } from '../../core/transformer/model/model';
import type { Reading } from '../../core/transformer/walkthrough/reading';
import type { Region } from '../../core/transformer/walkthrough/steps/step';
import type { Words } from './words';

/** Which region of the towers a part belongs to, and what remains of it. */
export interface PartPlace {
  readonly region: Region;
  /** Undefined for positions and the mask, which all layers share. */
  readonly layer: number | undefined;
  readonly tower: 'encoder' | 'decoder';
  /** Does switching it off leave nothing of the region, in its layer? */
  readonly isWhole: boolean;
}

const part = /^(enc|dec)(\d+)\.(self|cross|ffn|residual|norm)(\d*)(?:\.h(\d+))?$/;

/** Where a part such as `dec0.cross.h1` is, by its name. */
export function placeOf(at: string): PartPlace {
  switch (at) {
    case 'encoder-positions':
      return { region: 'source-positions', layer: undefined, tower: 'encoder', isWhole: true };
    case 'decoder-positions':
      return { region: 'target-embedding', layer: undefined, tower: 'decoder', isWhole: false };
    case 'mask':
      return { region: 'masked-attention', layer: undefined, tower: 'decoder', isWhole: false };
    default: {
      const [, tower, layer, kind = '', index, head] = part.exec(at) ?? [];
      return {
        region: regionOf(tower === 'enc' ? 'encoder' : 'decoder', sublayerOf(tower, kind, index)),
        layer: Number(layer),
        tower: tower === 'enc' ? 'encoder' : 'decoder',
        isWhole: head === undefined && index === '',
      };
    }
  }
}

type Sublayer = 'self' | 'cross' | 'ffn';

/** A residual and a norm belong to the sub-layer they follow. */
function sublayerOf(tower: string | undefined, kind: string, index = ''): Sublayer {
  if (kind === 'self' || kind === 'cross' || kind === 'ffn') {
    return kind;
  }
  const sublayers: readonly Sublayer[] =
    tower === 'enc' ? ['self', 'ffn'] : ['self', 'cross', 'ffn'];
  return sublayers[Number(index) - 1] ?? 'ffn';
}

function regionOf(tower: 'encoder' | 'decoder', sublayer: Sublayer): Region {
  switch (sublayer) {
    case 'self':
      return tower === 'encoder' ? 'encoder-attention' : 'masked-attention';
    case 'cross':
      return 'cross-attention';
    case 'ffn':
      return `${tower}-feed-forward`;
    default:
      return sublayer satisfies never;
  }
}

/** A part in words, such as "head 2 of cross-attention (decoder, layer 1)". */
export function partName(words: Words, at: string): string {
  const layer = layerName(words, at);
  const name = partNameInLayer(words, at);
  return layer === undefined ? name : words.label('partIn', name, layer);
}

/** A part in words, for where its layer has been said. */
export function partNameInLayer(words: Words, at: string): string {
  switch (at) {
    case 'encoder-positions':
      return words.label('encoderPositions');
    case 'decoder-positions':
      return words.label('decoderPositions');
    case 'mask':
      return words.label('mask');
    default: {
      const [, tower, , kind = '', index, head] = part.exec(at) ?? [];
      const sublayer = sublayerName(words, sublayerOf(tower, kind, index));
      if (head !== undefined) {
        return words.label('partHead', Number(head) + 1, sublayer);
      }
      switch (kind) {
        case 'residual':
          return words.label('partResidual', sublayer);
        case 'norm':
          return words.label('partNorm', sublayer);
        default:
          return sublayer;
      }
    }
  }
}

function sublayerName(words: Words, sublayer: Sublayer): string {
  const labels = { self: 'partSelf', cross: 'partCross', ffn: 'partFeedForward' } as const;
  return words.label(labels[sublayer]);
}

/** "encoder, layer 1", or nothing for what all layers share. */
export function layerName(words: Words, at: string): string | undefined {
  const { layer, tower } = placeOf(at);
  return layer === undefined
    ? undefined
    : words.label(tower === 'encoder' ? 'encoderLayer' : 'decoderLayer', layer + 1);
}

/** What is done to a part, in words: "off", "looks at “cat”". */
export function effectName(words: Words, name: string, { words: source }: Reading): string {
  const [, effect = 'off'] = name.split('=', 2);
  switch (effect) {
    case 'off':
      return words.label('effectOff');
    case 'mean':
      return words.label('effectMean');
    case 'uniform':
      return words.label('effectUniform');
    default:
      return words.label('effectPin', source[Number.parseInt(effect, 10)] ?? effect);
  }
}

/** The part that a switch such as `enc0.self.h0=mean` is about. */
export function partOf(name: string): string {
  return name.split('=', 1)[0] ?? name;
}

/** What the switches make of a region. */
export interface RegionChange {
  /** Nothing of it is left, in every layer. */
  readonly isOff: boolean;
}

/** The regions that the switches change. */
export function changedRegions(
  switches: readonly string[],
  { config }: Model,
): ReadonlyMap<Region, RegionChange> {
  const known = switches.filter(name => !('template' in parseInterventions([name], config, 1e4)));
  const regions = new Map<Region, Set<number>>();
  for (const name of known) {
    const { region, layer, isWhole } = placeOf(partOf(name));
    const layers = regions.get(region) ?? new Set();
    if (isWhole && !name.includes('=')) {
      layers.add(layer ?? -1);
    }
    regions.set(region, layers);
  }
  return new Map(
    [...regions].map(([region, layers]) => {
      const tower = region.startsWith('encoder') ? config.encoderLayers : config.decoderLayers;
      return [region, { isOff: layers.has(-1) || layers.size === tower }];
    }),
  );
}
