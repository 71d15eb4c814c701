import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elsewhere } from '../../../../../src/core/manifest/explorer/elsewhere';
import { inEnglish } from '../../../../../src/core/message';
import { ranges } from './arbitraries';

const order = ['cargo', 'vscode', 'composer', 'python'];

/** A text and what Cargo, VS Code's engines, Composer and Python make of it. */
const table: readonly (readonly [string, readonly [string, string, string, string]])[] = [
  [
    '1.2.3',
    [
      '>=1.2.3 <2.0.0-0; More than npm: 1.2.4 too.',
      '1.2.3; The same as npm.',
      '1.2.3; The same as npm.',
      '-; Refused: a version needs an operator before it, as in ==1.2.3.',
    ],
  ],
  [
    '^1.2.3',
    [
      '>=1.2.3 <2.0.0-0; The same as npm.',
      '>=1.2.3 <2.0.0-0; The same as npm.',
      '>=1.2.3 <2.0.0-0; The same as npm.',
      '-; Refused: there is no ^ here.',
    ],
  ],
  [
    '~1.2',
    [
      '>=1.2.0 <1.3.0-0; The same as npm.',
      '-; Refused: there is no ~ here.',
      '>=1.2.0 <2.0.0-0; More than npm: 1.3.0 too.',
      '-; Refused: there is no ~ here.',
    ],
  ],
  [
    '1.2',
    [
      '>=1.2.0 <2.0.0-0; More than npm: 1.3.0 too.',
      '-; Refused: three parts are needed, as in 1.2.0.',
      '1.2.0; Less than npm: not 1.2.1.',
      '-; Refused: a version needs an operator before it, as in ==1.2.',
    ],
  ],
  [
    '>1',
    [
      '>=2.0.0; The same as npm.',
      '-; Refused: there is no > here.',
      '>1.0.0; More than npm: 1.0.1 too.',
      '>1.0.0; More than npm: 1.0.1 too.',
    ],
  ],
  [
    '<=1',
    [
      '<2.0.0-0; The same as npm.',
      '-; Refused: there is no <= here.',
      '<=1.0.0; Less than npm: not 1.0.1.',
      '<=1.0.0; Less than npm: not 1.0.1.',
    ],
  ],
  [
    '1.x',
    [
      '>=1.0.0 <2.0.0-0; The same as npm.',
      '-; Refused: three parts are needed, as in 1.x.x.',
      '>=1.0.0 <2.0.0-0; The same as npm.',
      '-; Refused: a version needs an operator before it, as in ==1.*.',
    ],
  ],
  [
    '*',
    [
      '*; The same as npm.',
      '-; Refused: it must say for which major version it was made.',
      '*; The same as npm.',
      '-; Refused: * cannot stand here.',
    ],
  ],
  [
    '',
    [
      '-; Refused: nothing is asked for.',
      '-; Refused: nothing is asked for.',
      '-; Refused: nothing is asked for.',
      '*; The same as npm.',
    ],
  ],
  [
    '>=1.2.3 <2',
    [
      '-; Refused: conditions are joined by a comma, not by a space.',
      '-; Refused: only one condition can be asked for.',
      '>=1.2.3 <2.0.0; The same as npm.',
      '-; Refused: conditions are joined by a comma, not by a space.',
    ],
  ],
  [
    '>=1.2, <2',
    [
      '>=1.2.0 <2.0.0-0; Read here, though not by npm.',
      '-; Refused: only one condition can be asked for.',
      '>=1.2.0 <2.0.0; Read here, though not by npm.',
      '>=1.2.0 <2.0.0; Read here, though not by npm.',
    ],
  ],
  [
    '1.2.3 - 2.3',
    [
      '-; Refused: there are no hyphen ranges here.',
      '-; Refused: there are no hyphen ranges here.',
      '>=1.2.3 <2.4.0-0; The same as npm.',
      '-; Refused: there are no hyphen ranges here.',
    ],
  ],
  [
    '^1 || ^2',
    [
      '-; Refused: there is no || here.',
      '-; Refused: there is no || here.',
      '>=1.0.0 <2.0.0-0||>=2.0.0 <3.0.0-0; The same as npm.',
      '-; Refused: there is no || here.',
    ],
  ],
  [
    '^0.10.2',
    [
      '>=0.10.2 <0.11.0-0; The same as npm.',
      '>=0.10.2 <0.11.0-0||>=1.0.0 <2.0.0-0; More than npm: 1.0.0 too.',
      '>=0.10.2 <0.11.0-0; The same as npm.',
      '-; Refused: there is no ^ here.',
    ],
  ],
  [
    '~=1.2',
    [
      '-; Refused: there is no ~= here.',
      '-; Refused: there is no ~= here.',
      '-; Refused: there is no ~= here.',
      '>=1.2.0 <2.0.0-0; More than npm: 1.3.0 too.',
    ],
  ],
  [
    '==1.2.*',
    [
      '-; Refused: there is no == here.',
      '-; Refused: there is no == here.',
      '-; Refused: ==1.2.* cannot stand here.',
      '>=1.2.0 <1.3.0-0; The same as npm.',
    ],
  ],
  [
    '>=1.2.x',
    [
      '>=1.2.0; The same as npm.',
      '>=1.2.0; The same as npm.',
      '-; Refused: >=1.2.x cannot stand here.',
      '-; Refused: >=1.2.x cannot stand here.',
    ],
  ],
];

describe('the same text elsewhere', () => {
  for (const [text, expected] of table) {
    it(`tells what others make of "${text}"`, () => {
      const found = elsewhere(text);
      assert.deepStrictEqual(
        found.map(({ ecosystem }) => ecosystem),
        order,
      );
      assert.deepStrictEqual(
        found.map(({ comparators, verdict }) => `${comparators ?? '-'}; ${inEnglish(verdict)}`),
        expected,
      );
    });
  }

  it('has a sentence for any text', () => {
    fc.assert(
      fc.property(fc.oneof(ranges, fc.string()), text => {
        for (const { verdict } of elsewhere(text)) {
          assert.doesNotMatch(inEnglish(verdict), /\{\d|undefined|NaN/);
        }
      }),
    );
  });
});
