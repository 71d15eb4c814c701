import type { Address } from '../trace';

/** Which numbers the exhibits show: without the switches, with them, or changed − base. */
export type View = 'base' | 'changed' | 'difference';

/** How words are chosen; the numbers of the other kinds are kept for when they are chosen again. */
export interface Decoding {
  readonly kind: 'greedy' | 'beam' | 'sampling';
  /** Beginnings that a beam keeps, 1 to 8. */
  readonly width: number;
  /** What logits are divided by, 0.01 to 100; a beam takes 1. */
  readonly temperature: number;
  /** A whole number below 2³². */
  readonly seed: number;
}

/** All that the panel shows follows from this: it is what a link holds and a reload restores. */
export interface WalkthroughState {
  /** 1 to 12. */
  readonly step: number;
  /** An English sentence as it was typed. */
  readonly source: string;
  /** A second one to put beside it. */
  readonly compared: string | undefined;
  /** Index of the English word looked at, from 0; `<eos>` is the last. */
  readonly word: number;
  /** Index of the French word looked at, from 0; it is told by row `position` of the decoder. */
  readonly position: number;
  /** Index of the layer, in the tower that the step is about. */
  readonly layer: number;
  readonly head: number;
  /** The number that is pinned, of the first sentence's run. */
  readonly cell: Address | undefined;
  /** Names as `parseInterventions` reads them, in the order in which they were switched. */
  readonly switches: readonly string[];
  readonly view: View;
  readonly decoding: Decoding;
  /** What marks are measured by: the largest of the exhibit, or of each row. */
  readonly scale: 'absolute' | 'row';
}

/** What the panel opens with. */
export const initialState: WalkthroughState = {
  step: 1,
  source: 'the cat ate the fish',
  compared: undefined,
  word: 1,
  position: 5,
  layer: 0,
  head: 0,
  cell: undefined,
  switches: [],
  view: 'base',
  decoding: { kind: 'greedy', width: 2, temperature: 1, seed: 1 },
  scale: 'absolute',
};
