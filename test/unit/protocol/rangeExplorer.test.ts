import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  longestInput,
  parseFromRangeExplorer,
  parseRangeExplorerMemory,
  parseRangeExplorerStart,
  parseToRangeExplorer,
  type ExplorerInputs,
  type FromRangeExplorer,
} from '../../../src/protocol/rangeExplorer';

const inputs: ExplorerInputs = { range: '^1.2.3', second: '', versions: '1.2.3, 2.0.0' };
const tooLong = { ...inputs, range: 'x'.repeat(longestInput + 1) };

const reports: readonly FromRangeExplorer[] = [
  { type: 'loaded' },
  { type: 'explained' },
  { type: 'sectionFollowed', section: 'prerelease-ranges' },
  { type: 'sourceFollowed', ecosystem: 'cargo' },
  { type: 'failed', reason: 'security policy' },
];

const hostile: readonly unknown[] = [
  undefined,
  null,
  'loaded',
  [],
  {},
  { type: 'run' },
  { type: 'sectionFollowed' },
  { type: 'sectionFollowed', section: '../../etc' },
  { type: 'sectionFollowed', section: 'x'.repeat(100) },
  { type: 'sourceFollowed', ecosystem: 'toString' },
  { type: 'sourceFollowed', ecosystem: 'https://example.com' },
  { type: 'failed', reason: 1 },
  { type: 'explain', inputs: tooLong },
  { type: 'explain', inputs: { ...inputs, versions: ['1.2.3'] } },
  { version: 1, inputs: tooLong },
  { version: 2, inputs },
];

describe("the range explorer's messages", () => {
  it('are read as they were sent', () => {
    const overTheWire = <Value>(value: Value): unknown => JSON.parse(JSON.stringify(value));
    const order = { type: 'explain', inputs } as const;
    const memory = { version: 1, inputs } as const;
    const start = { words: { Range: 'Bereich' }, inputs };
    assert.deepStrictEqual(parseToRangeExplorer(overTheWire(order)), order);
    assert.deepStrictEqual(parseRangeExplorerMemory(overTheWire(memory)), memory);
    assert.deepStrictEqual(parseRangeExplorerStart(JSON.stringify(start)), start);
    assert.deepStrictEqual(
      reports.map(report => parseFromRangeExplorer(overTheWire(report))),
      reports,
    );
  });

  it('are dropped when they are anything else', () => {
    for (const value of hostile) {
      assert.deepStrictEqual(
        [
          parseToRangeExplorer(value),
          parseFromRangeExplorer(value),
          parseRangeExplorerMemory(value),
          parseRangeExplorerStart(JSON.stringify(value) ?? ''),
        ],
        [undefined, undefined, undefined, undefined],
      );
    }
  });

  it('keep nothing that was not asked for', () => {
    const more = { ...inputs, extra: true };
    assert.deepStrictEqual(
      [
        parseToRangeExplorer({ type: 'explain', inputs: more, extra: true }),
        parseFromRangeExplorer({ type: 'loaded', extra: true }),
        parseRangeExplorerMemory({ version: 1, inputs: more }),
      ],
      [{ type: 'explain', inputs }, { type: 'loaded' }, { version: 1, inputs }],
    );
  });

  it('never make a parser throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        parseToRangeExplorer(value);
        parseFromRangeExplorer(value);
        parseRangeExplorerMemory(value);
        parseRangeExplorerStart(text);
      }),
    );
  });
});
