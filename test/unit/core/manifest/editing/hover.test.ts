import assert from 'node:assert/strict';
import { hoverAt, type HoverView } from '../../../../../src/core/manifest/editing/hover';
import { readManifest } from '../../../../../src/core/manifest/readManifest';
import { readProject } from '../../../../../src/core/manifest/project/readProject';
import { inEnglish } from '../../../../../src/core/message';
import { MemoryFiles } from '../../../../support/memoryFiles';

/** What is said of the first `written` of a manifest. */
function hoverOf(fields: object, written: string): HoverView | undefined {
  const text = JSON.stringify(fields);
  return hoverAt(readManifest(text), text.indexOf(written) + 1, undefined, []);
}

/** The same in a project with these files; `/p/package.json` is the manifest. */
async function factsIn(files: MemoryFiles, written: string): Promise<readonly unknown[]> {
  const path = '/p/package.json';
  const text = files.texts.get(path) ?? '';
  const project = await readProject(path, files);
  const view = hoverAt(readManifest(text), text.indexOf(written) + 1, project, []);
  return (view?.facts ?? []).map(({ holds, message }) => [holds, inEnglish(message)]);
}

function manifest(fields: object): Record<string, string> {
  return { '/p/package.json': JSON.stringify(fields) };
}

describe('a hover', () => {
  it('has the sentence, the comparators, a number line and where to read on', () => {
    const view = hoverOf({ dependencies: { a: '^1.2.3' } }, '^1.2.3');
    assert.deepEqual(
      [view?.sentences.map(inEnglish), view?.comparators, view?.section, view?.range],
      [['1.2.3 or later, but below 2.0.0.'], '>=1.2.3 <2.0.0-0', 'caret', '^1.2.3'],
    );
    assert.match(view?.line ?? '', /1\.2\.3 +2\.0\.0\n.*●.*○/);
  });

  const sections = {
    '~1.2': 'tilde',
    '^1.0.0-rc.1': 'prerelease-ranges',
    '>=1 <2': 'range-syntax',
    latest: 'range-syntax',
  };
  for (const [specifier, section] of Object.entries(sections)) {
    it(`leads from ${specifier} to ${section}`, () => {
      assert.equal(hoverOf({ dependencies: { a: specifier } }, specifier)?.section, section);
    });
  }

  it('reads engines.vscode as VS Code does, and packageManager as Corepack does', () => {
    assert.equal(hoverOf({ engines: { vscode: '^1.9.0' } }, '^1.9')?.section, 'other-ecosystems');
    assert.deepEqual(
      hoverOf({ packageManager: 'pnpm@9.1.0+sha512.0a' }, 'pnpm@')?.sentences.map(inEnglish),
      ['Corepack runs exactly pnpm 9.1.0 here.'],
    );
  });

  it('says of a version what the tags say', () => {
    const text = '{"version":"1.2.0"}';
    const released = [{ tag: 'v1.2.0', version: '1.2.0' }];
    const view = hoverAt(readManifest(text), text.indexOf('1.2'), undefined, released);
    assert.match(
      inEnglish(view?.facts[0].message ?? { template: '', args: [] }),
      /^1\.2\.0 is rel/,
    );
  });

  it('says of a version why no tags are known', () => {
    const text = '{"version":"1.2.0"}';
    const message = { template: 'The tags cannot be read.', args: [] };
    const view = hoverAt(readManifest(text), text.indexOf('1.2'), undefined, message);
    assert.deepEqual(view?.facts, [{ holds: undefined, message }]);
  });

  it('fits on the screen whatever the range', () => {
    const range = Array.from({ length: 150 }, (_, index) => `${index}.x`).join('||');
    const view = hoverOf({ dependencies: { a: range } }, range);
    assert.match(view?.comparators ?? '', /^<1\.0\.0-0\|\|>=1.{150,220}\|\|…$/);
    assert.ok((view?.sentences.length ?? 0) < 10);
  });

  it('says nothing of devEngines and volta, which are no dependencies', () => {
    const fields = {
      devEngines: { runtime: { name: 'node', version: '>=20.0.0' } },
      volta: { node: '20.1.0' },
    };
    assert.deepEqual([hoverOf(fields, '>=20'), hoverOf(fields, '20.1')], [undefined, undefined]);
  });

  it('says nothing where no version stands', () => {
    assert.equal(hoverOf({ name: 'a', dependencies: { b: '1.0.0' } }, '"a"'), undefined);
  });

  it('leaves what is wrong to the problem there, unless others than npm read it', () => {
    assert.equal(hoverOf({ dependencies: { a: '=>1.0' } }, '=>1.0'), undefined);
    assert.equal(hoverOf({ version: '1.0' }, '1.0'), undefined);
    const view = hoverOf({ dependencies: { a: 'npm:^1.0.0' } }, 'npm:');
    assert.match(view?.notes.map(inEnglish).join(' ') ?? '', /^Yarn and pnpm read it as/);
  });

  it('does not repeat a range that is in full already', () => {
    assert.equal(hoverOf({ dependencies: { a: '>=1.0.0 <2.0.0' } }, '>=1')?.comparators, undefined);
  });

  it('says nothing of node_modules where a sibling is meant', async () => {
    const files = new MemoryFiles({
      ...manifest({ dependencies: { b: 'workspace:*' }, workspaces: ['b'] }),
      '/p/b/package.json': '{"name":"b","version":"1.0.0"}',
    });
    assert.deepEqual(await factsIn(files, 'workspace:*'), [
      [undefined, 'Here that is 1.0.0, in b/package.json.'],
    ]);
  });

  it('holds the installed and the locked version against the range', async () => {
    const files = new MemoryFiles(manifest({ dependencies: { a: '^2.0.0' } }))
      .install('/p', 'a', '2.1.0')
      .add(
        '/p/package-lock.json',
        JSON.stringify({
          lockfileVersion: 3,
          packages: {
            '': { dependencies: { a: '^1.0.0' } },
            'node_modules/a': { version: '1.5.0' },
          },
        }),
      );
    assert.deepEqual(await factsIn(files, '^2'), [
      [true, 'Installed: 2.1.0, which matches.'],
      [false, 'Locked in package-lock.json: 1.5.0, which does not match.'],
    ]);
  });

  it('says it once where the installed version is the locked one', async () => {
    const files = new MemoryFiles(manifest({ dependencies: { a: '^2.0.0' } }))
      .install('/p', 'a', '2.1.0')
      .add(
        '/p/package-lock.json',
        '{"lockfileVersion":3,"packages":{"":{},"node_modules/a":{"version":"2.1.0"}}}',
      );
    assert.deepEqual(await factsIn(files, '^2'), [
      [true, 'Installed and locked in package-lock.json: 2.1.0, which matches.'],
    ]);
  });

  it('says once that there is nothing to compare with', async () => {
    const files = new MemoryFiles(manifest({ dependencies: { a: '^2.0.0' } }));
    assert.deepEqual(await factsIn(files, '^2'), [
      [undefined, 'Nothing is installed here to compare with.'],
    ]);
  });

  it('tells what a catalog and a sibling come down to', async () => {
    const files = new MemoryFiles({
      ...manifest({ dependencies: { a: 'catalog:', b: 'workspace:^2', c: 'workspace:*' } }),
      '/p/pnpm-workspace.yaml': 'packages: [b]\ncatalog:\n  a: ^3.0.0\n',
      '/p/b/package.json': '{"name":"b","version":"1.0.0"}',
    });
    assert.deepEqual(
      [
        (await factsIn(files, 'catalog:"'))[0],
        (await factsIn(files, 'workspace:^2'))[0],
        (await factsIn(files, 'workspace:*'))[0],
      ],
      [
        [undefined, 'pnpm-workspace.yaml says `^3.0.0`.'],
        [false, 'Here that is 1.0.0, in b/package.json.'],
        [false, 'No package of this workspace is called c.'],
      ],
    );
  });
});
