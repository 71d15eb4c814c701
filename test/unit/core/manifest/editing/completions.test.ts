import assert from 'node:assert/strict';
import { completionsAt } from '../../../../../src/core/manifest/editing/completions';
import { readManifest } from '../../../../../src/core/manifest/readManifest';
import { readProject } from '../../../../../src/core/manifest/project/readProject';
import { MemoryFiles } from '../../../../support/memoryFiles';

const path = '/p/a/package.json';

/** What could stand for the specifier of `name`, but for protocols alone. */
async function suggested(files: MemoryFiles, name: string): Promise<readonly string[]> {
  const text = files.texts.get(path) ?? '';
  const project = await readProject(path, files);
  const offset = text.indexOf(`"${name}":"`) + name.length + '"":"'.length;
  const found = completionsAt(readManifest(text), offset, project);
  return (found?.items ?? []).filter(({ isPrefix }) => !isPrefix).map(({ text: item }) => item);
}

function workspace(settings: string, dependencies: object): MemoryFiles {
  return new MemoryFiles({
    '/p/package.json': '{"name":"root","private":true}',
    '/p/pnpm-workspace.yaml': `packages: [a, b]\n${settings}`,
    '/p/b/package.json': '{"name":"b","version":"1.2.0","dependencies":{"c":"^4.0.0"}}',
    [path]: JSON.stringify({ name: 'a', dependencies }),
  });
}

describe('completions in a version', () => {
  it('come from what is installed', async () => {
    const files = workspace('', { d: '' }).install('/p/a', 'd', '3.1.0');
    assert.deepEqual(await suggested(files, 'd'), ['^3.1.0', '~3.1.0', '3.1.0']);
  });

  it('come from a sibling, as its manager takes it', async () => {
    assert.deepEqual(await suggested(workspace('', { b: '' }), 'b'), [
      ...['workspace:^', 'workspace:~', 'workspace:*', '^1.2.0', '~1.2.0', '1.2.0', '*'],
    ]);
  });

  it('come from catalogs and from other packages of the workspace', async () => {
    const settings = 'catalog:\n  c: ^5.0.0\ncatalogs:\n  old:\n    c: ^3.0.0\n';
    assert.deepEqual(await suggested(workspace(settings, { c: '' }), 'c'), [
      ...['catalog:', 'catalog:old', '^4.0.0'],
    ]);
  });

  it('replace all between the quotes', async () => {
    const files = workspace('', { b: '^1' });
    const text = files.texts.get(path) ?? '';
    const at = text.indexOf('^1');
    const found = completionsAt(readManifest(text), at + 1, await readProject(path, files));
    assert.deepEqual(found?.at, { start: at, end: at + 2 });
  });

  it('are none where no specifier stands', async () => {
    const files = workspace('', { b: '^1' });
    const text = files.texts.get(path) ?? '';
    assert.equal(completionsAt(readManifest(text), 2, await readProject(path, files)), undefined);
  });
});
