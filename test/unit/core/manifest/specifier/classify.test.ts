import assert from 'node:assert/strict';
import fc from 'fast-check';
import npa from 'npm-package-arg';
import { classifySpecifier } from '../../../../../src/core/manifest/specifier/classify';
import type { Specifier } from '../../../../../src/core/manifest/specifier/specifier';

const ours = /^(?:workspace|catalog|portal|link|patch|exec|jsr):/;

/** What npm's own parser says on Linux. */
function kindForNpm(text: string): string {
  try {
    return npa.resolve('name', text, '/folder').type;
  } catch {
    return 'invalid';
  }
}

/** By the kind that npm gives them, which is checked as well. */
const known: Readonly<Record<string, readonly string[]>> = {
  version: [
    '1.2.3',
    '=1.2.3',
    'v1.2.3',
    ' 1.2.3 ',
    '=v1.2.3',
    '1.2.3-rc.1+b',
    '1.2.3rc1',
    '01.2.3',
  ],
  range: [
    '',
    ' ',
    '*',
    'x',
    '1',
    '1.2',
    '^1',
    '~>1.2',
    '>=1 <2',
    '1 - 2',
    '1||2',
    '>2 <1',
    '^1 a b',
  ],
  tag: ['latest', 'next-14', 'rc.1', 'x.y', '1.2.3.4', "it's", '!'],
  alias: ['npm:a', 'npm:@a/b', 'npm:a@', 'npm:a@^1', 'npm:@a/b@next', 'NPM:a@1', 'npm:1.2.3'],
  git: [
    'a/b',
    'a/b#main',
    'a/b#semver:^1 || ^2',
    'a/b#1.2::path:c/d',
    'a#b/c',
    'github:a/b',
    'gist:123',
    'gist:a/123#b',
    'gitlab:a/b/c',
    'bitbucket:a/b.git',
    'sourcehut:~a/b',
    'git@github.com:a/b.git',
    'git@github.com:a/b#semver:~1',
    'https://github.com/a/b',
    'https://www.github.com/a/b.git#main',
    'https://github.com/a/b/tree/main',
    'https://user:word@github.com/a/b',
    'http://github.com/a/b',
    'ssh://git@gitlab.com/a/b/c',
    'https://gitlab.com/a/b/c.git',
    'https://gist.github.com/a/1',
    'https://git.sr.ht/~a/b',
    'git:github.com/a/b',
    'user:word@github.com:a/b',
    'git://packages.example/a',
    'git+https://packages.example/a.git#semver:%5E1',
    'git+ssh://git@packages.example:a/b.git#c',
    'git+ssh://packages.example:22/a/b',
    'git+ssh://packages.example:a#1::path:b',
    'git+file:///a/b',
    'git+file://c:\\a',
    'git+rsync://a/b',
    'git+ftp://a/b',
    'git+http://a/b',
  ],
  remote: [
    'https://packages.example/a.tgz',
    'http://packages.example',
    'HTTPS://packages.example/a',
    'https://github.com/a/b/archive/c.tgz',
    'https://github.com/a',
    'https://gitlab.com/a/b/-/archive/c.tar.gz',
    'https://bitbucket.org/a/b/get/c.zip',
    'https://git.sr.ht/~a/b/archive/c.tar.gz',
    'https://gist.github.com/a/1/raw',
    'http://gitlab.com/a/b',
    'https://github.com/a%zz/b',
  ],
  file: ['a.tgz', './a.tar', 'a/b/c.tar.gz', '/a.TGZ', 'file:a.tgz', '~/a.tgz', '@a/b.tgz'],
  directory: [
    '.',
    '..',
    './a',
    '../a b',
    '/a',
    '~/a',
    'C:\\a',
    'c:a',
    'file:a',
    'FILE:../a',
    'file:///a',
    'file://a/b',
    'file:',
    'a/b/c',
    'a b/c',
    '@a/b',
    'git@packages.example:a/b',
  ],
  invalid: [
    '=>1',
    '^^1',
    'a b',
    '1,2',
    'é',
    '\ud800',
    'foo:bar',
    'ssh://git@packages.example/a',
    'http://',
    'https://a b',
    'https://a:99999',
    'a/b#c::d',
    'a/b#semver:1::c',
    'a/b#c::semver:1',
    'a/b#semver:1::semver:2',
    'a/b#path:c::path:d',
    'git://a/b#semver:%',
    'npm:',
    'npm:^1',
    'npm: a',
    'npm:a b',
    'npm:a/b',
    'npm:./a',
    'npm:a@./b',
    'npm:a@b/c',
    'npm:a@b.tgz',
    'npm:a@^^1',
    'npm:npm:a',
    'npm:a@npm:b',
    'npm:a@https://b',
    'npm:a@b.c:d',
    'npm:.a',
    'npm:_a@1',
    'npm:-a',
    'npm:@a',
    'npm:@a/.b',
    'npm:node_modules',
  ],
};

describe('classifySpecifier', () => {
  for (const [kind, texts] of Object.entries(known)) {
    it(`finds each ${kind} that npm finds`, () => {
      const found = texts.map(text => [text, kindForNpm(text), classifySpecifier('', text).kind]);
      assert.deepEqual(
        found,
        texts.map(text => [text, kind, kind]),
      );
    });
  }

  const tokens = [...new Set(Object.values(known).flat().flatMap(split))];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...tokens), { maxLength: 9 }).map(all => all.join('')),
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true }),
  );

  it('agrees with npm on any text that is not another manager’s', () => {
    fc.assert(
      fc.property(texts, text => {
        fc.pre(!ours.test(text));
        assert.equal(classifySpecifier('name', text).kind, kindForNpm(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('points only at characters that are there', () => {
    const anything = fc.tuple(fc.constantFrom('', ...protocols), texts).map(all => all.join(''));
    fc.assert(
      fc.property(anything, text => {
        const specifier = classifySpecifier('', text);
        for (const { index } of partsOf(specifier)) {
          assert.ok(index >= 0 && index <= text.length, `${index} in ${JSON.stringify(specifier)}`);
        }
        assert.equal(specifier.valid, specifier.kind !== 'invalid');
      }),
    );
  });

  const takenApart: readonly (readonly [string, object])[] = [
    [' ^1 ', { kind: 'range', wanted: { text: '^1', index: 1 } }],
    [
      'npm:@a/b@ next',
      {
        kind: 'alias',
        target: { text: '@a/b', index: 4 },
        inner: { kind: 'tag', valid: true, wanted: { text: 'next', index: 10 } },
      },
    ],
    [
      'npm:a',
      {
        kind: 'alias',
        target: { text: 'a', index: 4 },
        inner: { kind: 'range', valid: true, wanted: { text: '', index: 5 } },
      },
    ],
    ['a/b#main', { kind: 'git', committish: { text: 'main', index: 4 }, range: undefined }],
    ['a/b', { kind: 'git', committish: undefined, range: undefined }],
    [
      'git+https://a/b#path:c::semver:%5E1',
      { kind: 'git', committish: undefined, range: { text: '^1', index: 16 } },
    ],
    [
      'git@github.com:a/b#semver:^1.2',
      { kind: 'git', committish: undefined, range: { text: '^1.2', index: 26 } },
    ],
    ['file:../a', { kind: 'directory', path: { text: '../a', index: 5 } }],
    ['../a.tgz', { kind: 'file', path: { text: '../a.tgz', index: 0 } }],
    ['https://a/b', { kind: 'remote', path: { text: 'https://a/b', index: 0 } }],
    ['workspace:*', workspace('any', { text: '*', index: 10 })],
    ['workspace:', workspace('any', { text: '', index: 10 })],
    ['workspace:^', workspace('caret', { text: '^', index: 10 })],
    ['workspace:~', workspace('tilde', { text: '~', index: 10 })],
    ['workspace: ^1.2 ', workspace('range', { text: '^1.2', index: 11 })],
    ['workspace:../a', workspace('path', { text: '../a', index: 10 })],
    ['workspace:packages/a', workspace('path', { text: 'packages/a', index: 10 })],
    [
      'workspace:@a/b@^',
      { ...workspace('caret', { text: '^', index: 15 }), target: { text: '@a/b', index: 10 } },
    ],
    ['catalog:', { kind: 'catalog', catalog: { text: '', index: 8 } }],
    ['catalog: react18', { kind: 'catalog', catalog: { text: 'react18', index: 9 } }],
    ['portal:../a', { kind: 'portal', path: { text: '../a', index: 7 } }],
    ['link:../a', { kind: 'link', path: { text: '../a', index: 5 } }],
    ['exec:./a.js', { kind: 'exec', path: { text: './a.js', index: 5 } }],
    [
      'patch:@a/b@npm%3A1.0.0#./c.patch',
      {
        kind: 'patch',
        target: { text: '@a/b', index: 6 },
        source: { text: 'npm:1.0.0', index: 11 },
        patch: { text: './c.patch', index: 23 },
      },
    ],
    [
      'jsr:@a/b@^1',
      {
        kind: 'jsr',
        target: { text: '@a/b', index: 4 },
        inner: { kind: 'range', valid: true, wanted: { text: '^1', index: 9 } },
      },
    ],
    [
      'jsr:^1',
      {
        kind: 'jsr',
        target: undefined,
        inner: { kind: 'range', valid: true, wanted: { text: '^1', index: 4 } },
      },
    ],
  ];
  for (const [text, expected] of takenApart) {
    it(`takes ${JSON.stringify(text)} apart`, () => {
      assert.deepEqual(classifySpecifier('', text), { valid: true, ...expected });
    });
  }

  const refused: readonly (readonly [string, string, string, number])[] = [
    ['=>1.0', 'unknown', '=>1.0', 0],
    ['foo:bar', 'protocol', 'foo:', 0],
    ['https://a b', 'address', 'https://a b', 0],
    ['a/b#c::d', 'committish', 'd', 7],
    ['git://a/b#semver:%', 'committish', '%', 17],
    ['npm:a@npm:b', 'alias', 'a@npm:b', 4],
    ['npm:.a@1', 'alias', '.a', 4],
    ['npm:a@^^1', 'alias', '^^1', 6],
    ['jsr:a@1', 'jsr', 'a', 4],
    ['jsr:@a/b@^^1', 'jsr', '^^1', 9],
    ['workspace:!!', 'workspace', '!!', 10],
    ['link:', 'path', '', 5],
    ['patch:a@1.0.0', 'patch', 'a@1.0.0', 6],
    ['^1'.repeat(513), 'tooLong', '^1'.repeat(10), 0],
  ];
  for (const [text, flaw, blamed, index] of refused) {
    it(`says what is wrong with ${text.slice(0, 20)}`, () => {
      const found = classifySpecifier('', text);
      assert.deepEqual(found.kind === 'invalid' && [found.valid, found.flaw, found.blamed], [
        false,
        flaw,
        { text: blamed, index },
      ]);
    });
  }

  it('takes the package of jsr:^1 from the dependency’s own name, which needs a scope', () => {
    assert.deepEqual(
      ['@a/b', 'b'].map(name => classifySpecifier(name, 'jsr:^1').kind),
      ['jsr', 'invalid'],
    );
  });

  it('knows what Yarn and pnpm take npm:^1 for', () => {
    const found = classifySpecifier('name', 'npm:^1');
    assert.deepEqual(found.kind === 'invalid' && found.elsewhere, {
      kind: 'range',
      valid: true,
      wanted: { text: '^1', index: 4 },
    });
  });
});

const protocols = ['workspace:', 'catalog:', 'portal:', 'link:', 'patch:', 'exec:', 'jsr:', 'npm:'];

function workspace(wants: string, wanted: object): object {
  return { kind: 'workspace', target: undefined, wanted, wants };
}

/** Words and the signs between them. */
function split(text: string): readonly string[] {
  return text.match(/[a-z]+|\d+|:\/\/|[^a-z\d]/gi) ?? [];
}

function partsOf(specifier: Specifier): readonly { readonly index: number }[] {
  const values: readonly unknown[] = Object.values(specifier);
  return values.filter(
    (value): value is { readonly index: number } =>
      typeof value === 'object' && value !== null && 'index' in value,
  );
}
