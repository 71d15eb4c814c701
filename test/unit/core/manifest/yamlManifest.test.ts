import { deepStrictEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import type { JsonNode } from '../../../../src/core/manifest/json';
import { readYamlManifest, readYamlTree } from '../../../../src/core/manifest/yamlManifest';

const settings = `packages:
  - 'packages/*'
catalog:
  ms: ^2.1.0 # shared
  'is-number': "~7.0.0"
catalogs:
  old:
    ms: '>=1 <2'
overrides:
  'one>two@1': 1.2.3
`;

describe('readYamlManifest', () => {
  it('finds catalogs and overrides at their characters', () => {
    const found = readYamlManifest(settings).entries.map(({ section, path, name, specifier }) => ({
      ...{ section, path, name, value: specifier.value },
      at: settings.slice(specifier.at.start, specifier.at.end),
      second: settings[specifier.offsetOf(1)],
    }));
    deepStrictEqual(found, [
      {
        ...{ section: 'pnpm.overrides', path: ['one>two@1'], name: 'two', value: '1.2.3' },
        ...{ at: '1.2.3', second: '.' },
      },
      {
        ...{ section: 'catalog', path: ['ms'], name: 'ms', value: '^2.1.0' },
        ...{ at: '^2.1.0', second: '2' },
      },
      {
        ...{ section: 'catalog', path: ['is-number'], name: 'is-number', value: '~7.0.0' },
        ...{ at: '"~7.0.0"', second: '7' },
      },
      {
        ...{ section: 'catalogs', path: ['old', 'ms'], name: 'ms', value: '>=1 <2' },
        ...{ at: "'>=1 <2'", second: '=' },
      },
    ]);
  });

  it('understands what is sound of a file that is being typed', () => {
    const text = 'catalog:\n  ms: ^1\n  other: "^2\n';
    deepStrictEqual(
      readYamlManifest(text).entries.map(({ name }) => name),
      ['ms', 'other'],
    );
  });

  it('takes no alias, number or block text for a specifier', () => {
    const text = 'a: &x ^1\ncatalog:\n  one: *x\n  two: 2\n  three: |\n    ^3\n  four: ^4\n';
    deepStrictEqual(
      readYamlManifest(text).entries.map(({ name }) => name),
      ['four'],
    );
  });

  it('never throws, and stays inside the text', () => {
    const piece = fc.constantFrom(...'ab:- \n\t\'"[]{}*&!|>#?,\\%@`\ud800\r');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = `catalog:\n  ms: ${pieces.join('')}`;
        const spans = spansOf(readYamlTree(text));
        deepStrictEqual(
          spans.filter(({ start, end }) => start < 0 || end < start || end > text.length),
          [],
        );
      }),
      { numRuns: 2000, examples: [[['{', ']', '>', 'a', '\r']]] },
    );
  });
});

function spansOf(node: JsonNode): readonly { readonly start: number; readonly end: number }[] {
  switch (node.kind) {
    case 'object':
      return [node.at, ...node.properties.flatMap(({ key, value }) => [key.at, ...spansOf(value)])];
    case 'array':
      return [node.at, ...node.items.flatMap(spansOf)];
    case 'string':
      return [node.at, { start: node.offsetOf(0), end: node.offsetOf(node.value.length) }];
    default:
      return [node.at];
  }
}
