import { deepStrictEqual, ok } from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { checkManifest } from '../../../../src/core/manifest/check';
import type { Manifest } from '../../../../src/core/manifest/model';
import type { Project } from '../../../../src/core/manifest/project/model';
import {
  isManifestPath,
  readManifestFile,
  readProject,
} from '../../../../src/core/manifest/project/readProject';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { MemoryFiles, projectFiles } from '../../../support/memoryFiles';

/** Published packages, all of which install: whatever is said of them as grave is a false alarm. */
const published = globSync('node_modules/{*,@*/*}/{package.json,node_modules/**/package.json}');

const fixtures = 'test/fixtures/projects';

const workspaces = readdirSync(fixtures, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

/** What is said as an error or a warning, with the line it is said of. */
function alarmsOf(path: string, manifest: Manifest, project?: Project): readonly string[] {
  return checkManifest(manifest, project)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, at }) => `${path}: ${code} ${lineAt(manifest.text, at.start)}`);
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return (/.*/.exec(text.slice(start))?.[0] ?? '').trim();
}

/** What is said of every manifest of a project that is read from `files`. */
async function alarmsIn(files: MemoryFiles): Promise<readonly string[]> {
  const paths = [...files.texts.keys()].filter(
    path => isManifestPath(path) && !path.includes('/node_modules/'),
  );
  const alarms = paths.map(async path => {
    const manifest = readManifestFile(path, files.texts.get(path) ?? '');
    return alarmsOf(path, manifest, await readProject(path, files));
  });
  return (await Promise.all(alarms)).flat();
}

/** Puts what each lockfile says into node_modules, where the package managers had put it. */
async function installLocked(files: MemoryFiles): Promise<MemoryFiles> {
  const paths = [...files.texts.keys()].filter(path => path.endsWith('/package.json'));
  for (const path of paths) {
    const [lock] = (await readProject(path, files)).locks;
    const folder = path.slice(0, -'/package.json'.length);
    for (const { name } of readManifest(files.texts.get(path) ?? '').entries) {
      const version = lock?.versions.get(name);
      if (version !== undefined) {
        files.install(folder, name, version);
      }
    }
  }
  return files;
}

describe('no error and no warning', () => {
  it('for published packages', () => {
    const alarms = published.flatMap(path =>
      alarmsOf(path, readManifest(readFileSync(path, 'utf8'))),
    );
    deepStrictEqual(alarms, []);
  });

  it('of which there are hundreds', () => {
    ok(published.length > 300);
  });

  it('for this project', async () => {
    const own = ['package.json', 'package-lock.json', ...published];
    const files = own.map(path => [`/project/${path}`, readFileSync(path, 'utf8')] as const);
    deepStrictEqual(await alarmsIn(new MemoryFiles(Object.fromEntries(files))), []);
  });

  for (const workspace of workspaces) {
    it(`for the project ${workspace}, cloned and then installed`, async () => {
      const files = projectFiles(workspace);
      const cloned = await alarmsIn(files);
      const installed = await alarmsIn(await installLocked(files));
      deepStrictEqual([...cloned, ...installed], []);
    });
  }

  it('for ten workspaces and more', () => {
    ok(globSync(`${fixtures}/*/packages`).length >= 10);
  });

  it('for a project of a later Yarn that begins with an empty lockfile', async () => {
    const files = projectFiles('yarn-4').add('/project/yarn.lock', '');
    deepStrictEqual(await alarmsIn(files), []);
  });
});
