import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addedToCatalog } from '../../../../../src/core/manifest/editing/addedToCatalog';
import { edited } from '../../../../../src/core/manifest/fixAll';

function added(path: string, text: string, catalog = 'default', name = 'm', specifier = '^1.0.0') {
  const edits = addedToCatalog({ path, text }, catalog, name, specifier);
  return edits && edited(text, edits);
}

const yaml: readonly (readonly [string, string, string, catalog?: string])[] = [
  ['begins a catalog', 'packages: [a]\n', 'packages: [a]\n\ncatalog:\n  m: ^1.0.0\n'],
  ['ends a last line that has no end', 'a: 1', 'a: 1\n\ncatalog:\n  m: ^1.0.0\n'],
  ['begins with nothing', '', 'catalog:\n  m: ^1.0.0\n'],
  ['fills an empty catalog', 'catalog: # ours\nb: 1\n', 'catalog: # ours\n  m: ^1.0.0\nb: 1\n'],
  ['fills empty braces', 'catalog: {} # ours\n', 'catalog: { m: ^1.0.0 } # ours\n'],
  [
    'keeps the order of names',
    'catalog:\n    a: "1" # one\n\n    # Later\n    z: 2\n',
    'catalog:\n    a: "1" # one\n    m: ^1.0.0\n\n    # Later\n    z: 2\n',
  ],
  [
    'adds at the end where there is no order',
    'catalog:\n  z: 2\n  a: 1 # last\n  # end\nb: 1\n',
    'catalog:\n  z: 2\n  a: 1 # last\n  m: ^1.0.0\n  # end\nb: 1\n',
  ],
  [
    'goes before the first name and its comment',
    'catalog:\n  # Last\n  z: 2',
    'catalog:\n  m: ^1.0.0\n  # Last\n  z: 2',
  ],
  [
    'goes among braces',
    'catalog: { a: 1, "b": 2 } # c\n',
    'catalog: { a: 1, "b": 2, m: ^1.0.0 } # c\n',
  ],
  [
    'keeps the ends of lines',
    'catalog:\r\n  a: 1\r\nb: 1\r\n',
    'catalog:\r\n  a: 1\r\n  m: ^1.0.0\r\nb: 1\r\n',
  ],
  [
    'finds a default catalog under its name',
    'catalogs:\n  default:\n    a: 1\n',
    'catalogs:\n  default:\n    a: 1\n    m: ^1.0.0\n',
  ],
  [
    'finds a catalog by its name',
    'catalogs:\n  old:\n    a: 1\n  new:\n    a: 2\n',
    'catalogs:\n  old:\n    a: 1\n    m: ^1.0.0\n  new:\n    a: 2\n',
    'old',
  ],
];

describe('one more entry in a catalog of YAML', () => {
  for (const [what, before, after, catalog] of yaml) {
    it(what, () => {
      assert.equal(added('/p/pnpm-workspace.yaml', before, catalog), after);
    });
  }

  for (const text of [
    '{ packages: [a] }\n',
    'other: &shared\n  a: 1\ncatalog: *shared\n',
    'catalog:\n  m: 1\n',
    'catalog: *shared\n',
    'catalog: [a]\n',
    'a: 1\n...\n',
    'a: "1\n',
  ]) {
    it(`is not tried where it would not be read: ${JSON.stringify(text)}`, () => {
      assert.equal(added('/p/pnpm-workspace.yaml', text), undefined);
    });
  }

  const names = fc.constantFrom('a', 'b.c', '@s/a', '@s/z', 'react', 'x-y', '__proto__', '1');
  const specifiers = fc.constantFrom('^1.2.3', '>=1 <2', '1.2', '*', '1.x || 2', 'npm:a@~1', '=1');
  const comments = fc.constantFrom('', ' # why', ' #"');
  const files = fc
    .record({
      names: fc.uniqueArray(names, { minLength: 2 }),
      isOrdered: fc.boolean(),
      specifier: specifiers,
      others: fc.array(specifiers, { minLength: 8, maxLength: 8 }),
      comments: fc.array(comments, { minLength: 8, maxLength: 8 }),
      gaps: fc.array(fc.constantFrom('', '\n', '  # a\n'), { minLength: 8, maxLength: 8 }),
      indent: fc.constantFrom('  ', '    ', ' '),
      before: fc.constantFrom('', '# top\n', 'packages:\n  - a # b\n'),
      after: fc.constantFrom('', '\n', '\nlast: 1\n', '# end\n', '\n\ncatalogs:\n  c:\n    a: 1\n'),
      isFlow: fc.boolean(),
      end: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ names: [name = '', ...listed], specifier, others, ...style }) => {
      const ordered = style.isOrdered ? listed.toSorted() : listed;
      const pairs = ordered.map((key, index) => [key, others[index] ?? ''] as const);
      const written = pairs.map(([key, value]) => `'${key}': "${value}"`);
      const lines = written.map(
        (pair, index) =>
          `${style.gaps[index] ?? ''}${style.indent}${pair}${style.comments[index] ?? ''}\n`,
      );
      const body = style.isFlow ? ` {${written.join(',')}}\n` : `\n${lines.join('')}`;
      const text = `${style.before}catalog:${body}${style.after}`.replaceAll('\n', style.end);
      return { text, name, specifier };
    });

  it('says what was meant, and leaves all else as it was', () => {
    fc.assert(
      fc.property(files, ({ text, name, specifier }) => {
        const after = added('/p/pnpm-workspace.yaml', text, 'default', name, specifier) ?? '';
        const [had, has] = [text, after].map(each => parse(each, { mapAsMap: true }) as unknown);
        assert.ok(had instanceof Map && has instanceof Map);
        const expected = new Map(had.get('catalog') as Map<string, string>).set(name, specifier);
        assert.deepEqual(has.get('catalog'), expected);
        assert.deepEqual(
          [...has].filter(([key]) => key !== 'catalog'),
          [...had].filter(([key]) => key !== 'catalog'),
        );
        let at = 0;
        for (const character of text) {
          at = after.indexOf(character, at) + 1;
          assert.ok(at > 0);
        }
      }),
    );
  });
});

const json: readonly (readonly [string, string, string, catalog?: string])[] = [
  [
    'begins a catalog',
    '{\n\t"name": "a",\n\t"workspaces": ["b"]\n}\n',
    '{\n\t"name": "a",\n\t"workspaces": ["b"],\n\t"catalog": {\n\t\t"m": "^1.0.0"\n\t}\n}\n',
  ],
  [
    'keeps the order of names',
    '{\n  "workspaces": {\n    "catalog": {\n      "a": "1",\n      "z": "2"\n    }\n  }\n}',
    '{\n  "workspaces": {\n    "catalog": {\n      "a": "1",\n      "m": "^1.0.0",\n      "z": "2"\n    }\n  }\n}',
  ],
  [
    'stays in the line that the others are in',
    '{ "workspaces": ["a"], "catalog": { "a": "1" } }',
    '{ "workspaces": ["a"], "catalog": { "a": "1", "m": "^1.0.0" } }',
  ],
  [
    'fills an empty catalog before others',
    '{\r\n  "catalog": {},\r\n  "name": "a"\r\n}',
    '{\r\n  "catalog": {\r\n    "m": "^1.0.0"\r\n  },\r\n  "name": "a"\r\n}',
  ],
  [
    'goes before the first name',
    '{\n  "catalog": {\n    "z": "1"\n  }\n}',
    '{\n  "catalog": {\n    "m": "^1.0.0",\n    "z": "1"\n  }\n}',
  ],
  [
    'finds a catalog by its name',
    '{\n  "catalogs": {\n    "old": {\n      "a": "1"\n    }\n  }\n}',
    '{\n  "catalogs": {\n    "old": {\n      "a": "1",\n      "m": "^1.0.0"\n    }\n  }\n}',
    'old',
  ],
];

describe('one more entry in a catalog of JSON', () => {
  for (const [what, before, after, catalog] of json) {
    it(what, () => {
      assert.equal(added('/p/package.json', before, catalog), after);
    });
  }
});
