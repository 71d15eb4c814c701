import assert from 'node:assert/strict';
import { findRepeatedKeys } from '../../../../src/core/lint/repeatedKeys';

describe('keys given twice', () => {
  const cases: readonly (readonly [json: string, found: readonly string[]])[] = [
    ['{ "a": 1, "b": 2, "a": 1 }', ['a 18']],
    ['[{ "b": { "a": 1, "a": 2, "a": 3 } }]', ['a 18', 'a 26']],
    ['{ "a": { "b": 1 }, "b": 2, "a": 3 }', ['a 27']],
    ['{ "\\u0061": 1, "a": 2 }', ['a 15']],
    ['{ "__proto__": 1, "__proto__": 2 }', ['__proto__ 18']],
    ['[{ "a": { "a": 1 } }, { "a": 1 }]', []],
    ['{ "toString": 1, "A": 2, "a": 3 }', []],
    ['["a", "a"]', []],
    ['{ "a": 1, "a": 2', []],
    ['', []],
    ['{"a":'.repeat(60_000), []],
  ];
  for (const [json, expected] of cases) {
    it(`are ${expected.length} in ${json.slice(0, 40) || 'nothing'}`, () => {
      const found = findRepeatedKeys(json).map(({ at, args: [key] }) => `${key} ${at}`);
      assert.deepStrictEqual(found, expected);
    });
  }
});
