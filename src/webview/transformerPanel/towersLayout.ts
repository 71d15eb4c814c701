import type { PanelLabel } from '../../core/transformer/walkthrough/panelLabels';
import type { Region } from '../../core/transformer/walkthrough/steps/step';

/** A step's place in the drawing, in its units; buttons and lines share them. */
export interface StepBox {
  readonly step: number;
  readonly region: Region;
  readonly label: PanelLabel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const drawingWidth = 320;
export const drawingHeight = 544;

const [left, right, box] = [12, 172, 136];

/** Down both towers, and to the next word. The encoder's output meets the cross-attention. */
export const stepBoxes: readonly StepBox[] = [
  {
    step: 1,
    region: 'encoder',
    label: 'overview',
    x: left,
    y: 4,
    width: right + box - left,
    height: 40,
  },
  { step: 2, region: 'source-embedding', label: 'sourceEmbedding', ...encoder(70, 38) },
  { step: 3, region: 'source-positions', label: 'sourcePositions', ...encoder(116, 38) },
  { step: 4, region: 'encoder-attention', label: 'encoderAttention', ...encoder(194, 46) },
  { step: 5, region: 'encoder-feed-forward', label: 'feedForward', ...encoder(254, 46) },
  { step: 6, region: 'target-embedding', label: 'targetEmbedding', ...decoder(70, 84) },
  { step: 7, region: 'masked-attention', label: 'maskedAttention', ...decoder(194, 46) },
  { step: 8, region: 'cross-attention', label: 'crossAttention', ...decoder(254, 46) },
  { step: 9, region: 'decoder-feed-forward', label: 'feedForward', ...decoder(314, 46) },
  { step: 10, region: 'linear', label: 'linear', ...decoder(392, 38) },
  { step: 11, region: 'softmax', label: 'softmax', ...decoder(446, 38) },
  {
    step: 12,
    region: 'sentence',
    label: 'sentence',
    x: left,
    y: 502,
    width: right + box - left,
    height: 38,
  },
];

function encoder(y: number, height: number) {
  return { x: left, y, width: box, height };
}

function decoder(y: number, height: number) {
  return { x: right, y, width: box, height };
}

/** The stacks, around the layers of each tower. */
export const frames = [
  { tower: 'encoder', x: 4, y: 166, width: 150, height: 142 },
  { tower: 'decoder', x: 166, y: 166, width: 150, height: 202 },
] as const;

/** A line that data takes; with `leadsTo` it can be clicked to go there. */
export interface Edge {
  readonly path: string;
  readonly leadsTo?: number;
}

const [leftMiddle, rightMiddle] = [left + box / 2, right + box / 2];

export const edges: readonly Edge[] = [
  { path: down(leftMiddle, 44, 70) },
  { path: down(leftMiddle, 154, 194) },
  { path: down(leftMiddle, 240, 254) },
  { path: `M${left + box} 277H${right - 5}`, leadsTo: 8 },
  { path: down(rightMiddle, 44, 70) },
  { path: down(rightMiddle, 154, 194) },
  { path: down(rightMiddle, 240, 254) },
  { path: down(rightMiddle, 300, 314) },
  { path: down(rightMiddle, 360, 392) },
  { path: down(rightMiddle, 430, 446) },
  { path: down(rightMiddle, 484, 502) },
];

/** What the lines carry, beside those that are long enough to say it. */
export const loads = [
  { of: 'source', x: leftMiddle + 8, y: 61 },
  { of: 'memory', x: left + 4, y: 324 },
  { of: 'written', x: rightMiddle + 8, y: 61 },
  { of: 'output', x: rightMiddle + 8, y: 383 },
] as const;

/** From the sentence back to what the decoder reads: round again for the next word. */
export const loop: Edge = {
  path: `M${leftMiddle} 502V410Q${leftMiddle} 396 ${leftMiddle + 14} 396H148Q160 396 160 384V124Q160 112 167 112`,
  leadsTo: 6,
};

/** To just before the box, where the arrow's head is. */
function down(x: number, from: number, to: number): string {
  return `M${x} ${from}V${to - 5}`;
}
