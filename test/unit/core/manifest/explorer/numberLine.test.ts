import assert from 'node:assert/strict';
import fc from 'fast-check';
import Range from 'semver/classes/range';
import SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import satisfies from 'semver/functions/satisfies';
import validRange from 'semver/ranges/valid';
import { numberLineOf } from '../../../../../src/core/manifest/explorer/numberLine';
import { ranges, versions } from './arbitraries';

/** Ranges, versions, and the line as text: `[` and `]` are closed ends, `(` and `)` open ones. */
const lines: readonly (readonly [
  readonly string[],
  readonly string[],
  string,
  readonly string[],
])[] = [
  [['^1.2.3'], [], '1.2.3 2.0.0', ['[0 1)']],
  [['^1.2.3'], ['1.5.0', '2.0.0'], '1.2.3 1.5.0 2.0.0', ['[0 2)']],
  [['^1.2.3'], ['2.0.0-rc.1'], '1.2.3 2.0.0-0 2.0.0-rc.1', ['[0 1)']],
  [['^1 || ^2'], [], '1.0.0 3.0.0', ['[0 1)']],
  [['<1 || >=2'], [], '1.0.0 2.0.0', ['…-0.5 0)', '[1 1.5…']],
  [['*'], ['1.0.0'], '1.0.0', ['…-0.5 0.5…']],
  [['1.2.3'], [], '1.2.3', ['[0 0]']],
  [['>2 <1'], [], '', []],
  [['^1', '~1.2'], [], '1.0.0 1.2.0 1.3.0 2.0.0', ['[0 3)', '[1 2)']],
  [['>1.0.0 <=1.0.0 || >x'], ['1.0.0+build', '1.0.0'], '1.0.0', []],
];

describe('the number line', () => {
  for (const [texts, tried, stops, spans] of lines) {
    it(`of ${texts.join(' and ')} with ${tried.join(', ') || 'nothing'}`, () => {
      const line = lineOf(texts, tried);
      assert.deepStrictEqual(
        [line.stops.map(({ version }) => version).join(' '), line.lanes.flat().map(inText)],
        [stops, spans],
      );
    });
  }

  it('has every version once and in order, and every matching one under a bar', () => {
    fc.assert(
      fc.property(
        ranges.filter(text => validRange(text) !== null),
        fc.array(versions),
        (text, tried) => {
          const { stops, lanes } = lineOf([text], tried);
          for (const [place, stop] of stops.entries()) {
            assert.ok(place === 0 || compare(stops[place - 1] ?? '', stop) < 0);
            const isCovered = (lanes[0] ?? []).some(
              ({ from, to, starts, ends }) =>
                (from < place || (from === place && starts === 'closed')) &&
                (place < to || (place === to && ends === 'closed')),
            );
            const isRelease = stop.prerelease.length === 0;
            assert.ok(isCovered || !satisfies(stop, text), `${stop.version} is in no bar`);
            assert.ok(!isCovered || !isRelease || satisfies(stop, text), `${stop.version} is`);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

type Line = ReturnType<typeof numberLineOf>;

function lineOf(texts: readonly string[], tried: readonly string[]): Line {
  return numberLineOf(
    texts.map(text => new Range(text)),
    tried.map(text => new SemVer(text)),
  );
}

function inText({ from, to, starts, ends }: Line['lanes'][number][number]): string {
  const open = { closed: '[', open: '(', endless: '…' }[starts];
  const close = { closed: ']', open: ')', endless: '…' }[ends];
  return `${open}${from} ${to}${close}`;
}
