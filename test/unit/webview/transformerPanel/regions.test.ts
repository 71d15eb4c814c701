import assert from 'node:assert/strict';
import { partsOf } from '../../../../src/core/transformer/interventions';
import { changedRegions } from '../../../../src/webview/transformerPanel/regions';
import { stepBoxes } from '../../../../src/webview/transformerPanel/towersLayout';
import { smallConfig } from '../../../support/randomModel';

const changes: readonly (readonly [switches: readonly string[], shown: object])[] = [
  [[], {}],
  [['encoder-positions'], { 'source-positions': 'off' }],
  // Of the sixth step, the word remains.
  [['decoder-positions'], { 'target-embedding': 'changed' }],
  [['mask'], { 'masked-attention': 'changed' }],
  [['dec0.cross'], { 'cross-attention': 'changed' }],
  [['dec0.cross', 'dec1.cross'], { 'cross-attention': 'off' }],
  [['dec0.cross', 'dec1.cross=uniform'], { 'cross-attention': 'changed' }],
  [['enc0.self.h0', 'enc1.self.h1'], { 'encoder-attention': 'changed' }],
  [
    ['enc0.ffn', 'enc1.ffn', 'dec0.ffn'],
    { 'encoder-feed-forward': 'off', 'decoder-feed-forward': 'changed' },
  ],
  [
    ['enc0.norm2', 'dec0.residual2'],
    { 'encoder-feed-forward': 'changed', 'cross-attention': 'changed' },
  ],
  [['nonsense'], {}],
];

describe('the towers', () => {
  for (const [switches, shown] of changes) {
    it(`show ${switches.join(' and ') || 'no switch'}`, () => {
      assert.deepStrictEqual(Object.fromEntries(changedRegions(switches, smallConfig)), shown);
    });
  }

  it('have a place for every part that can be switched', () => {
    const places = new Set(stepBoxes.map(({ region }) => region));
    for (const part of partsOf(smallConfig).keys()) {
      const [region] = changedRegions([part], smallConfig).keys();
      assert.ok(region !== undefined && places.has(region), part);
    }
  });

  it('have the twelve steps in order', () => {
    assert.deepStrictEqual(
      stepBoxes.map(({ step }) => step),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
  });
});
