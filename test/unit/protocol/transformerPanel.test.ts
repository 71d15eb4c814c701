import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  longestQuery,
  parseFromTransformerPanel,
  parseToTransformerPanel,
  parseTransformerPanelMemory,
  parseTransformerPanelStart,
  type FromTransformerPanel,
  type ToTransformerPanel,
} from '../../../src/protocol/transformerPanel';

const tooLong = 's'.repeat(longestQuery + 1);

const orders: readonly ToTransformerPanel[] = [
  {
    type: 'useModels',
    models: [
      { name: 'translator', card: '{}', weights: new Uint8Array([1, 2]) },
      { name: 'unmasked' },
    ],
  },
  { type: 'show', query: 's=3&src=the+cat' },
  { type: 'act', action: 'nextStep' },
];

const reports: readonly FromTransformerPanel[] = [
  { type: 'loaded' },
  { type: 'shown' },
  { type: 'remembered', memory: { version: 1, query: 's=3', seen: [1], isShort: false } },
  { type: 'linkRequested', query: '' },
  { type: 'sectionFollowed', section: 'step-3' },
  { type: 'failed', reason: 'security policy' },
];

const hostile: readonly unknown[] = [
  undefined,
  null,
  'loaded',
  [],
  {},
  { type: 'run' },
  { type: 'show', query: tooLong },
  { type: 'show', query: 3 },
  { type: 'act', action: 'toString' },
  { type: 'useModels', models: [{ name: '../secret' }] },
  { type: 'useModels', models: [{ name: 'translator', weights: [1, 2] }] },
  { type: 'remembered', memory: { version: 2 } },
  { type: 'linkRequested', query: tooLong },
  { type: 'sectionFollowed', section: '../../etc' },
  { type: 'failed', reason: 1 },
  { version: 1, query: '', seen: [13], isShort: false },
  { version: 1, query: tooLong, seen: [], isShort: false },
  { version: 1, query: '', seen: [] },
  { version: 2, query: '', seen: [], isShort: false },
];

describe("the transformer panel's messages", () => {
  it('are read as they were sent', () => {
    const memory = { version: 1, query: 's=3', seen: [1, 3], isShort: true } as const;
    const start = { words: { Layer: 'Schicht' }, left: memory };
    assert.deepStrictEqual(
      orders.map(order => parseToTransformerPanel(structuredClone(order))),
      orders,
    );
    assert.deepStrictEqual(
      reports.map(report => parseFromTransformerPanel(structuredClone(report))),
      reports,
    );
    assert.deepStrictEqual(parseTransformerPanelMemory(structuredClone(memory)), memory);
    assert.deepStrictEqual(parseTransformerPanelStart(JSON.stringify(start)), start);
  });

  it('are dropped when they are anything else', () => {
    for (const value of hostile) {
      assert.deepStrictEqual(
        [
          parseToTransformerPanel(value),
          parseFromTransformerPanel(value),
          parseTransformerPanelMemory(value),
          parseTransformerPanelStart(JSON.stringify(value) ?? ''),
        ],
        [undefined, undefined, undefined, undefined],
        JSON.stringify(value)?.slice(0, 80),
      );
    }
  });

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        parseToTransformerPanel(value);
        parseFromTransformerPanel(value);
        parseTransformerPanelMemory(value);
      }),
    );
  });
});
