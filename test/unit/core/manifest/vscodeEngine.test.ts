import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import satisfies from 'semver/functions/satisfies';
import {
  comparatorsOfVsCodeEngine,
  isTooVagueForCode,
  parseVsCodeEngine,
  vsCodeEngineAdmits,
} from '../../../../src/core/manifest/vscodeEngine';

function admits(engine: string, version: string, date?: number): boolean | undefined {
  const parsed = parseVsCodeEngine(engine);
  return parsed && vsCodeEngineAdmits(parsed, version, date);
}

/** What VS Code's own tests say: a version, engines that admit it, engines that do not. */
const verdicts: readonly (readonly [string, string, string])[] = [
  [
    '0.10.0-dev',
    'x.x.x 0.x.x 0.10.0 0.10.x ^0.10.0 * >=0.0.1 >=0.0.10 >=0.10.0',
    '0.10.2 ^0.10.2 >=0.10.1 >=1.0.0',
  ],
  ['0.10.0', 'x.x.x 0.x.x 0.10.0 0.10.x ^0.10.0 *', '0.10.2 ^0.10.2'],
  ['0.10.1', 'x.x.x 0.x.x 0.10.x ^0.10.0 *', '0.10.0 0.10.2 ^0.10.2'],
  ['0.10.100', 'x.x.x 0.x.x ^0.10.2 0.10.x ^0.10.0 *', '0.10.0 0.10.2'],
  ['0.11.0', 'x.x.x 0.x.x *', '0.10.0 0.10.2 ^0.10.2 0.10.x ^0.10.0'],
  [
    '1.0.0',
    'x.x.x 0.x.x ^0.10.2 0.10.x ^0.10.0 1.0.0 ^1.0.0 * >=0.0.1 >=0.0.10 >=0.10.0 >=0.10.1 >=1.0.0',
    '0.10.0 0.10.2 ^2.0.0 >=1.1.0 >=1.0.1 >=2.0.0',
  ],
  ['1.0.100', 'x.x.x 0.x.x ^0.10.2 0.10.x ^0.10.0 ^1.0.0 ^1.0.1 *', '0.10.0 0.10.2 1.0.0 ^2.0.0'],
  [
    '1.100.0',
    'x.x.x 0.x.x ^0.10.2 0.10.x ^0.10.0 ^1.0.0 ^1.1.0 ^1.100.0 * >=1.99.0 >=1.100.0',
    '0.10.0 0.10.2 1.0.0 ^2.0.0 >=1.101.0',
  ],
  ['1.10.0', '1.x.x 1.10.0 1.10.x ^1.10.0', '1.10.2 ^1.10.2'],
  [
    '2.0.0',
    'x.x.x ^2.0.0 *',
    '0.x.x 0.10.0 0.10.2 ^0.10.2 0.10.x ^0.10.0 1.0.0 ^1.0.0 ^1.1.0 ^1.100.0',
  ],
];

const product = Date.UTC(2021, 4, 11, 21, 54, 30);

const dated: readonly (readonly [string, string, boolean])[] = [
  ['1.10.0', '^1.10.0-20210511', true],
  ['1.10.0', '^1.10.0-20210510', true],
  ['1.10.0', '^1.10.0-20210512', false],
  ['1.10.1', '^1.10.0-20200101', true],
  ['1.11.0', '^1.10.0-20200101', true],
  ['1.10.0', '^1.10.0-202105111400', true],
  ['1.10.0', '^1.10.0-202105112359', false],
  ['1.10.0', '^1.10.0-202105110000', true],
  ['1.10.0', '^1.10.0-222222222', true],
  ['1.11.0', '>=1.10.0-20990101', true],
  ['1.10.1', '>=1.10.0-20990101', false],
  ['1.0.0', '0.10.x-20990101', false],
  ['1.0.1', '0.10.x-20990101', true],
];

describe('parseVsCodeEngine', () => {
  it('reads what VS Code reads, and nothing else', () => {
    const read =
      '0.10.0-dev 0.10.0 0.10.100 x.x.x 0.x.x 0.10.x ^0.10.0 * >=2.4.3 >=1.x.x ^1.x.0 1.2.3--'.split(
        ' ',
      );
    const unread =
      '0.x.x.x 0.10 0.10. ~1.90.0 ^1.90 1 >1.0.0 ^v1.90.0 =1.0.0 X.x.x 1.*.* latest ^^1.0.0'.split(
        ' ',
      );
    const texts = [...read, ' ^1.90.0 ', ...unread, '', '>=1.60.0 <2', '>= 1.60.0', '1.2.3-a\nb'];
    deepStrictEqual(
      texts.filter(text => parseVsCodeEngine(text) !== undefined),
      [...read, ' ^1.90.0 '],
    );
  });

  it('keeps bases, what is fixed, the minimum and the date', () => {
    const fixed = (base: number) => ({ base, isFixed: true });
    const loose = (base: number) => ({ base, isFixed: false });
    const none = { isMinimum: false, notBefore: undefined };
    deepStrictEqual(
      ['^0.10.2', '^1.10.2', '*', '>=2.4.3', '1.10.0-20210511', '1.10.0-202105111430'].map(
        parseVsCodeEngine,
      ),
      [
        { major: fixed(0), minor: fixed(10), patch: loose(2), ...none },
        { major: fixed(1), minor: loose(10), patch: loose(2), ...none },
        { major: loose(0), minor: loose(0), patch: loose(0), ...none },
        {
          major: fixed(2),
          minor: fixed(4),
          patch: fixed(3),
          isMinimum: true,
          notBefore: undefined,
        },
        {
          ...{ major: fixed(1), minor: fixed(10), patch: fixed(0), isMinimum: false },
          notBefore: Date.UTC(2021, 4, 11),
        },
        {
          ...{ major: fixed(1), minor: fixed(10), patch: fixed(0), isMinimum: false },
          notBefore: Date.UTC(2021, 4, 11, 14, 30),
        },
      ],
    );
  });
});

describe('vsCodeEngineAdmits', () => {
  for (const [version, admitting, refusing] of verdicts) {
    it(`says of ${version} what VS Code says`, () => {
      const engines = [...admitting.split(' '), ...refusing.split(' ')];
      deepStrictEqual(
        engines.filter(engine => admits(engine, version)),
        admitting.split(' '),
      );
    });
  }

  it('heeds the date only where the version is the lowest one', () => {
    deepStrictEqual(
      dated.map(([version, engine]) => [version, engine, admits(engine, version, product)]),
      dated,
    );
  });

  it('takes an unknown date for late enough, and an unreadable version for none', () => {
    deepStrictEqual([admits('^1.10.0-20990101', '1.10.0'), admits('*', 'latest')], [true, false]);
  });
});

describe('isTooVagueForCode', () => {
  it('asks for a major, and below 1.0.0 for a minor', () => {
    const engines = ['*', 'x.x.x', '0.x.x', 'x.5.0', '0.10.x', '1.x.x', '^0.10.0', '>=1.x.x'];
    deepStrictEqual(
      engines.filter(engine => {
        const parsed = parseVsCodeEngine(engine);
        return parsed !== undefined && isTooVagueForCode(parsed);
      }),
      ['*', 'x.x.x', '0.x.x', 'x.5.0'],
    );
  });
});

describe('comparatorsOfVsCodeEngine', () => {
  it('says the same in words of npm, where npm has them', () => {
    const engines = ['*', '1.2.3', '^1.90.0', '1.90.x', '>=1.90.0', '^0.10.2', '0.x.x', '1.x.3'];
    deepStrictEqual(
      engines.map(engine => {
        const parsed = parseVsCodeEngine(engine);
        return parsed && comparatorsOfVsCodeEngine(parsed);
      }),
      [
        '>=0.0.0',
        '1.2.3',
        '>=1.90.0 <2.0.0-0',
        '>=1.90.0 <1.91.0-0',
        '>=1.90.0',
        '>=0.10.2 <0.11.0-0 || >=1.0.0 <2.0.0-0',
        '>=0.0.0 <1.0.0-0 || >=1.0.0 <2.0.0-0',
        undefined,
      ],
    );
  });

  it('agrees with the verdicts on every release', () => {
    const part = fc.nat({ max: 3 });
    const version = fc.tuple(part, part, part).map(parts => parts.join('.'));
    const loosePart = fc.oneof(part.map(String), fc.constant('x'));
    const engine = fc
      .tuple(fc.constantFrom('', '^', '>='), loosePart, loosePart, loosePart)
      .map(([operator, ...parts]) => operator + parts.join('.'));
    fc.assert(
      fc.property(engine, version, (text, release) => {
        const parsed = parseVsCodeEngine(text);
        const comparators = parsed && comparatorsOfVsCodeEngine(parsed);
        return (
          comparators === undefined || satisfies(release, comparators) === admits(text, release)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (engine, version) => {
        admits(engine, version);
        return true;
      }),
    );
  });
});
