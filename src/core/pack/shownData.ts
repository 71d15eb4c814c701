import { remembering } from '../memo';
import { parseData, type PackData } from './data';
import { resolveInPack } from './paths';

/** The data that a figure names, and which of its items the figure shows. */
export interface ShownData {
  readonly data: PackData;
  readonly isShown: (item: { readonly group?: string }) => boolean;
}

/** The data in the text of a data file, if it is sound. */
export const dataIn = remembering(16, (text: string): PackData | undefined => {
  const reading = parseData(text);
  return reading.ok ? reading.data : undefined;
});

/**
 * What a `figure` fence with these attributes shows; `undefined` when there are no such data.
 * `asset` gives the text of the pack's file at a path.
 */
export function dataShown(
  attributes: ReadonlyMap<string, string>,
  asset: (path: string) => string | undefined,
): ShownData | undefined {
  const path = resolveInPack('', attributes.get('src') ?? '');
  const json = path === undefined ? undefined : asset(path);
  const data = json === undefined ? undefined : dataIn(json);
  const kind = attributes.get('kind') ?? data?.kind;
  const group = attributes.get('group');
  return data === undefined || data.kind !== kind
    ? undefined
    : { data, isShown: item => group === undefined || item.group === group };
}
