import { deepStrictEqual } from 'node:assert/strict';
import { array, assert, constantFrom, property } from 'fast-check';
import { readJsonTree, type JsonNode } from '../../../../src/core/manifest/json';

const pieces = [
  ...[
    '"a"',
    '"a',
    '"b"',
    '"a": ',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\\"',
    '"\\',
    ' ',
    '\t',
  ],
  ...['\n', '\r\n', '\r', '//', '/*', '*/', '-', '1', '0.5e', 'true', 'nul', '\u0001', '\u00a0'],
  ...['\u2028', '\ufeff', '\ud800', '"__proto__"', '"\\u12"'],
];

/** What was read, without where it stands. */
function meaningOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'string':
      return node.value;
    case 'object':
      return {
        properties: node.properties.map(({ key, value }) => [key.value, meaningOf(value)]),
      };
    case 'array':
      return node.items.map(meaningOf);
    default:
      return null;
  }
}

describe('readJsonTree', () => {
  it('reads a string alike with and without escapes, whatever stands around it', () => {
    assert(
      property(array(constantFrom(...pieces), { maxLength: 25 }), around => {
        const plain = `{"one": {${around.join('')}`;
        const escaped = plain.replaceAll('"a', '"\\u0061');
        deepStrictEqual(meaningOf(readJsonTree(plain)), meaningOf(readJsonTree(escaped)));
      }),
      { numRuns: 5000 },
    );
  });
});
