import assert from 'node:assert/strict';
import { Checker } from '../../../../../src/core/manifest/checker';
import { edited } from '../../../../../src/core/manifest/fixAll';
import { inEnglish } from '../../../../../src/core/message';
import { MemoryFiles, projectFiles } from '../../../../support/memoryFiles';

const surroundings = { era: 1, manager: undefined };

/** What is offered at the first `written` of a file: the title and, by path, the lines it makes. */
async function offered(
  files: MemoryFiles,
  path: string,
  written: string,
): Promise<readonly (readonly [string, ...string[]])[]> {
  const text = files.texts.get(path) ?? '';
  const offset = text.indexOf(written);
  const found = await new Checker().refactorings({ path, text }, offset, files, surroundings);
  return found.map(({ title, edits }) => {
    const paths = new Set(edits.map(edit => edit.path ?? path));
    const lines = [...paths].flatMap(each => {
      const before = files.texts.get(each) ?? '';
      const own = edits.filter(edit => (edit.path ?? path) === each);
      return newLines(before, edited(before, own));
    });
    return [inEnglish(title), ...lines];
  });
}

function newLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter(line => line !== '' && !known.has(line));
}

function manifest(fields: object): string {
  return JSON.stringify(fields, undefined, 2);
}

describe('pins', () => {
  const path = '/p/package.json';

  async function pinsOf(specifier: string, section = 'dependencies'): Promise<unknown> {
    const files = new MemoryFiles({ [path]: manifest({ [section]: { a: specifier } }) });
    return offered(files, path, specifier);
  }

  const table: Readonly<Record<string, readonly [title: string, specifier: string]>> = {
    '^1.2.3': ['Pin to `1.2.3`', '1.2.3'],
    '~1.2.3-rc.1': ['Pin to `1.2.3-rc.1`', '1.2.3-rc.1'],
    '>=1.2.3': ['Pin to `1.2.3`', '1.2.3'],
    'npm:b@^1.2.3': ['Pin to `1.2.3`', 'npm:b@1.2.3'],
    '1.2.3': ['Allow later versions: `^1.2.3`', '^1.2.3'],
    '=1.2.3': ['Allow later versions: `^1.2.3`', '^1.2.3'],
    'npm:b@1.2.3': ['Allow later versions: `^1.2.3`', 'npm:b@^1.2.3'],
  };
  for (const [from, [title, to]] of Object.entries(table)) {
    it(`turn ${from} into ${to}`, async () => {
      assert.deepEqual(await pinsOf(from), [[title, `    "a": "${to}"`]]);
    });
  }

  for (const specifier of [
    '^1.2',
    '*',
    '',
    '>=1.2.3 <1.5.0',
    '^1.2.3 || ^2.0.0',
    'latest',
    '<2.0.0',
  ]) {
    it(`have no version to put for "${specifier}" where nothing is installed`, async () => {
      assert.deepEqual(await pinsOf(specifier), []);
    });
  }

  for (const section of ['peerDependencies', 'engines']) {
    it(`are not offered in ${section}`, async () => {
      assert.deepEqual(await pinsOf('^1.2.3', section), []);
    });
  }

  it('take what is installed, if the range has it, then what is locked', async () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '^1.0.0', b: '1 || 2' } },
        'node_modules/a': { version: '1.4.0' },
        'node_modules/b': { version: '2.1.0' },
      },
    };
    const files = new MemoryFiles({
      [path]: manifest({ dependencies: { a: '^1.0.0', b: '1 || 2' } }),
      '/p/package-lock.json': JSON.stringify(lock),
    });
    files.install('/p', 'a', '1.5.0').install('/p', 'b', '3.0.0');
    assert.deepEqual(await offered(files, path, '^1.0.0'), [
      ['Pin to `1.5.0`, as installed', '    "a": "1.5.0",'],
    ]);
    assert.deepEqual(await offered(files, path, '1 || 2'), [
      ['Pin to `2.1.0`, as in package-lock.json', '    "b": "2.1.0"'],
    ]);
  });

  it('are put into a catalog, too', async () => {
    const files = new MemoryFiles({ '/p/pnpm-workspace.yaml': 'catalog:\n  a: ^1.2.3\n' });
    assert.deepEqual(await offered(files, '/p/pnpm-workspace.yaml', '^1.2.3'), [
      ['Pin to `1.2.3`', '  a: 1.2.3'],
    ]);
  });
});

describe('moves to a catalog and back', () => {
  const path = '/p/a/package.json';

  function workspace(settings: string, dependencies: object): MemoryFiles {
    return new MemoryFiles({
      '/p/package.json': '{"name":"root","private":true}',
      '/p/pnpm-workspace.yaml': `packages: [a]\n${settings}`,
      [path]: manifest({ name: 'a', dependencies }),
    });
  }

  it('add the entry to the catalog and refer to it', async () => {
    const files = workspace('# Shared\ncatalog:\n  one: 1.0.0 # one\n', { two: '1.x || 2' });
    assert.deepEqual(await offered(files, path, '1.x'), [
      [
        'Move to pnpm-workspace.yaml, as `catalog:`',
        ...['    "two": "catalog:"', '  two: 1.x || 2'],
      ],
    ]);
  });

  it('offer each catalog that has no other range for it', async () => {
    const settings = 'catalog:\n  b: 1.x\ncatalogs:\n  new:\n    b: "2"\n  other:\n    c: 1.x\n';
    assert.deepEqual(await offered(workspace(settings, { b: '2' }), path, '"2"'), [
      ['Take it from the catalog: `catalog:new`', '    "b": "catalog:new"'],
      ['Move to pnpm-workspace.yaml, as `catalog:other`', '    "b": "catalog:other"', "    b: '2'"],
    ]);
  });

  it('put back what the catalog says', async () => {
    const files = workspace('catalogs:\n  new:\n    b: ">=2 <4"\n', { b: 'catalog:new' });
    assert.deepEqual(await offered(files, path, 'catalog:new'), [
      ['Replace `catalog:new` by `>=2 <4`', '    "b": ">=2 <4"'],
    ]);
  });

  it('leave alone what means something else in a catalog', async () => {
    for (const specifier of ['workspace:*', 'file:../b', 'user/repo', 'latest']) {
      assert.deepEqual(await offered(workspace('', { b: specifier }), path, specifier), []);
    }
  });

  it('are not offered to npm, nor to a pnpm or Yarn that has no catalogs yet', async () => {
    for (const fixture of ['npm-11', 'pnpm-7', 'pnpm-8', 'yarn-1', 'yarn-3']) {
      const files = projectFiles(fixture);
      for (const [at, text] of files.texts) {
        const isOwn = at.endsWith('/package.json') && !at.includes('/node_modules/');
        const [range] = /[~^]\d[^"]*/.exec(text) ?? [];
        const titles = isOwn && range ? await offered(files, at, range) : [];
        assert.deepEqual(
          titles.filter(([title]) => title.includes('catalog')),
          [],
          `${fixture} ${at}`,
        );
      }
    }
  });

  it('are not offered to a package that stands alone', async () => {
    const files = new MemoryFiles({
      '/p/package.json': manifest({ dependencies: { b: '1.x' } }),
      '/p/pnpm-workspace.yaml': 'nodeLinker: hoisted\n',
    });
    assert.deepEqual(await offered(files, '/p/package.json', '1.x'), []);
  });

  it('take the stated version of the package manager at its word', async () => {
    for (const [packageManager, count] of [
      ['pnpm@9.4.0', 0],
      ['pnpm@9.5.0', 1],
    ] as const) {
      const files = workspace('', { b: '1.x' });
      files.add('/p/package.json', manifest({ name: 'root', packageManager }));
      assert.equal((await offered(files, path, '1.x')).length, count);
    }
  });

  it('know where Yarn and Bun keep theirs', async () => {
    const root = { name: 'root', private: true, workspaces: ['a'] };
    const files = (more: Readonly<Record<string, string>>, own: object = root): MemoryFiles =>
      new MemoryFiles({
        '/p/package.json': manifest(own),
        [path]: manifest({ name: 'a', dependencies: { b: '1.x' } }),
        ...more,
      });
    const yarn = files({ '/p/.yarnrc.yml': 'nodeLinker: node-modules' });
    assert.deepEqual(await offered(yarn, path, '1.x'), [
      ['Move to .yarnrc.yml, as `catalog:`', '    "b": "catalog:"', 'catalog:', '  b: 1.x'],
    ]);
    const bun = files({ '/p/bun.lock': '{}' }, { ...root, dependencies: { c: '1.x' } });
    assert.deepEqual(await offered(bun, path, '1.x'), [
      [
        'Move to package.json, as `catalog:`',
        '    "b": "catalog:"',
        ...['  },', '  "catalog": {', '    "b": "1.x"'],
      ],
    ]);
    assert.deepEqual(await offered(bun, '/p/package.json', '1.x'), [
      ['Move to package.json, as `catalog:`', ...['    "c": "catalog:"', '  },', '  "catalog": {']],
    ]);
  });
});
