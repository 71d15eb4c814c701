import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberLine } from '../../../../../src/core/manifest/specifier/numberLine';
import { rangeOf } from '../../../../../src/core/manifest/specifier/range';
import { nearbyVersions, rangeTexts } from './ranges';

function drawn(text: string, ...marks: readonly string[]): readonly string[] {
  const range = rangeOf(text);
  assert.ok(range !== undefined);
  return numberLine(range, marks).split('\n');
}

describe('numberLine', () => {
  const lines: readonly (readonly [string, readonly string[], string, string])[] = [
    ['^1.2.3', [], ' 1.2.3   2.0.0', '───●═══════○────'],
    [
      '^1.2.3',
      ['1.9.0', '2.0.0', '1.2.2'],
      ' 1.2.2   1.2.3   1.9.0   2.0.0',
      '───✗───────●═══════✓═══════✗────',
    ],
    ['>=18', [], ' 18.0.0', '────●═══►'],
    ['<=1.2.3', [], ' 1.2.3', '◄══●────'],
    ['1.0.0 || >2.0.0', [], ' 1.0.0   2.0.0', '───●───────○═══►'],
    ['*', ['1.0.0', '2.0.0-rc.1'], ' 1.0.0   2.0.0-rc.1', '◄══✓══════════✗═════►'],
    ['>2 <1', ['1.0.0', '2.0.0'], ' 1.0.0   2.0.0', '───✗───────✗────'],
  ];
  for (const [text, marks, ...expected] of lines) {
    it(`draws ${text} with ${marks.join(', ') || 'nothing'} on it`, () => {
      assert.deepEqual(drawn(text, ...marks), expected);
    });
  }

  for (const [text, ...marks] of [['*'], ['1.2.3'], ['1.2.3', '1.2.3'], ['>2 <1', '1.0.0', 'x']]) {
    it(`draws nothing for ${text} with ${marks.join(', ') || 'nothing'} on it`, () => {
      assert.deepEqual(drawn(text, ...marks), ['']);
    });
  }

  it('draws the first seven stops of many', () => {
    const [labels, line] = drawn(
      '1.0.0 || 2.0.0 || 3.0.0 || 4.0.0 || 5.0.0 || 6.0.0 || 7.0.0 || 8.0.0',
    );
    assert.match(labels, /6\.0\.0 {3}7\.0\.0 {3}…$/);
    assert.match(line, /^(?:─+●){7}─+ …$/);
  });

  it('has each mark over its tick or cross', () => {
    fc.assert(
      fc.property(rangeTexts, fc.constantFrom(...nearbyVersions), (text, mark) => {
        const range = rangeOf(text);
        fc.pre(range !== undefined);
        const [labels, line = ''] = drawn(text, mark);
        const start = ` ${labels} `.indexOf(` ${mark} `);
        fc.pre(start !== -1);
        const over = line.slice(start, start + mark.length);
        assert.ok(over.includes(range.parsed.test(mark) ? '✓' : '✗'), `${labels}\n${line}`);
      }),
    );
  });
});
