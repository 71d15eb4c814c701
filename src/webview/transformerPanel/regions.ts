import type { Config } from '../../core/transformer/model/config';
import type { Region } from '../../core/transformer/walkthrough/steps/step';

/** What a part belongs to in the drawing of the towers. */
interface PartPlace {
  readonly region: Region;
  /** Which layer of its tower; undefined for what all layers share. */
  readonly layer: number | undefined;
  /** Does switching it off leave nothing of the region, in its layer? */
  readonly isWhole: boolean;
}

const sharedParts: Readonly<Record<string, PartPlace>> = {
  'encoder-positions': { region: 'source-positions', layer: undefined, isWhole: true },
  'decoder-positions': { region: 'target-embedding', layer: undefined, isWhole: false },
  mask: { region: 'masked-attention', layer: undefined, isWhole: false },
};

const towerRegions = {
  enc: { self: 'encoder-attention', ffn: 'encoder-feed-forward' },
  dec: { self: 'masked-attention', cross: 'cross-attention', ffn: 'decoder-feed-forward' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Region>>>>;

/** Where a part such as `dec0.cross.h1` is; a residual and a norm are with the sub-layer before. */
function placeOf(part: string): PartPlace | undefined {
  const [, tower = 'enc', layer, kind = '', index, head] =
    /^(enc|dec)(\d+)\.(self|cross|ffn|residual|norm)(\d*)(?:\.h(\d+))?$/.exec(part) ?? [];
  const regions: Readonly<Record<string, Region>> = towerRegions[tower === 'dec' ? 'dec' : 'enc'];
  const region = index === '' ? regions[kind] : Object.values(regions)[Number(index) - 1];
  return region === undefined
    ? sharedParts[part]
    : { region, layer: Number(layer), isWhole: index === '' && head === undefined };
}

/** The part that a switch such as `enc0.self.h0=mean` is about. */
export function partOf(name: string): string {
  return name.split('=', 1)[0] ?? name;
}

/** The regions that the switches change, and whether anything is left of them. */
export function changedRegions(
  switches: readonly string[],
  { encoderLayers, decoderLayers }: Config,
): ReadonlyMap<Region, 'off' | 'changed'> {
  const offIn = new Map<Region, Set<number | undefined>>();
  for (const name of switches) {
    const place = placeOf(partOf(name));
    if (place !== undefined) {
      const layers = offIn.get(place.region) ?? new Set();
      if (place.isWhole && !name.includes('=')) {
        layers.add(place.layer);
      }
      offIn.set(place.region, layers);
    }
  }
  return new Map(
    [...offIn].map(([region, layers]) => {
      const count = region.startsWith('encoder') ? encoderLayers : decoderLayers;
      return [region, layers.has(undefined) || layers.size === count ? 'off' : 'changed'];
    }),
  );
}
