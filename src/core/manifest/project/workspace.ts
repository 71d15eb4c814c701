import { propertyOf, type JsonNode } from '../json';
import { dependencySections, type Manifest } from '../model';
import { readManifest } from '../readManifest';
import { readYamlManifest } from '../yamlManifest';
import { catalogsIn } from './catalogs';
import { foldersMatching, memberGlobs, type MemberGlobs } from './globs';
import { lockKinds, readLock, type LockKind } from './locks/readLock';
import type { LockFile } from './locks/lockFile';
import { chooseManager, type ManagerChoice } from './manager';
import type { Member, Project, Use } from './model';
import { parentOf, pathIn, pathInside } from './paths';
import { inTurns, type ProjectReader } from './reader';

/** A lockfile of the root. */
export interface RootLock extends LockKind {
  readonly path: string;
  readonly file: LockFile;
}

/** What all packages of a workspace have in common; a package without one is its own. */
export interface Workspace
  extends
    ManagerChoice,
    Pick<
      Project,
      'root' | 'members' | 'isWhole' | 'uses' | 'overridden' | 'isHooked' | 'catalogs'
    > {
  readonly locks: readonly RootLock[];
  readonly hasPlugAndPlay: boolean;
}

/** More folders above a file than anyone has. */
const deepest = 40;
/** Longer manifests are not read for what they say of others. */
const longestManifest = 8 * 1024 * 1024;
const settingsFiles = ['pnpm-workspace.yaml', '.yarnrc.yml'];
const hooks = ['.pnpmfile.cjs', '.pnpmfile.mjs', 'pnpmfile.js'];

/** The workspace that the package in `folder` belongs to. */
export async function workspaceOf(reader: ProjectReader, folder: string): Promise<Workspace> {
  const root = await rootOf(reader, folder);
  return reader.cache.once(`workspace ${root}`, () => readWorkspace(reader, root));
}

/** The package.json of a folder, parsed once. */
export function manifestIn(reader: ProjectReader, folder: string): Promise<Manifest | undefined> {
  return reader.read(pathIn(folder, 'package.json'), 'manifest', text =>
    text === undefined || text.length > longestManifest ? undefined : readManifest(text),
  );
}

/** A file of settings; its root is like that of a package.json. */
export function settingsIn(
  reader: ProjectReader,
  folder: string,
  name: string,
): Promise<Manifest | undefined> {
  return reader.read(pathIn(folder, name), 'settings', (text = '') => readYamlManifest(text));
}

/** The nearest folder whose workspace has `folder` in it, else the folder itself. */
async function rootOf(reader: ProjectReader, folder: string): Promise<string> {
  let above: string | undefined = folder;
  for (let level = 0; above !== undefined && level < deepest; level += 1) {
    const globs = await globsIn(reader, above);
    const inside = pathInside(above, folder);
    if (globs !== undefined && inside !== undefined) {
      if (inside === '' || globs.matches(inside)) {
        return above;
      }
    }
    above = parentOf(above);
  }
  return folder;
}

function globsIn(reader: ProjectReader, folder: string): Promise<MemberGlobs | undefined> {
  return reader.cache.once(`globs ${folder}`, async () => {
    const patterns = await patternsIn(reader, folder);
    return patterns && memberGlobs(patterns);
  });
}

/** What a root says about where its packages are; `undefined` when it is no root. */
async function patternsIn(
  reader: ProjectReader,
  folder: string,
): Promise<readonly string[] | undefined> {
  const names = await reader.list(folder);
  if (names.has('pnpm-workspace.yaml')) {
    const settings = await settingsIn(reader, folder, 'pnpm-workspace.yaml');
    return textsIn(propertyOf(settings?.root, 'packages'));
  }
  if (!names.has('package.json')) {
    return undefined;
  }
  const workspaces = propertyOf((await manifestIn(reader, folder))?.root, 'workspaces');
  return workspaces && textsIn(propertyOf(workspaces, 'packages') ?? workspaces);
}

function textsIn(node: JsonNode | undefined): readonly string[] {
  return node?.kind === 'array'
    ? node.items.flatMap(item => (item.kind === 'string' ? [item.value] : []))
    : [];
}

async function readWorkspace(reader: ProjectReader, root: string): Promise<Workspace> {
  const names = await reader.list(root);
  const rootManifest = await manifestIn(reader, root);
  const settings = await inTurns(
    settingsFiles.filter(name => names.has(name)),
    async name => ({ path: pathIn(root, name), manifest: await settingsIn(reader, root, name) }),
  );
  const files = [
    { path: pathIn(root, 'package.json'), manifest: rootManifest },
    ...settings,
  ].flatMap(({ path, manifest }) => (manifest === undefined ? [] : [{ path, manifest }]));
  const choice = chooseManager(rootManifest?.root, names);
  const { packages, isWhole, isMissing } = await readPackages(reader, root);
  const locks = await readLocks(reader, root, names, choice);
  return {
    root,
    ...choice,
    members: byName(packages),
    isWhole: isWhole && !locks.some(({ file }) => file.importers.some(isMissing)),
    uses: usesIn(packages),
    overridden: new Set(files.flatMap(({ manifest }) => namesOverridden(manifest))),
    isHooked:
      hooks.some(hook => names.has(hook)) || files.some(({ manifest }) => isExtended(manifest)),
    catalogs: new Map(files.flatMap(({ path, manifest }) => [...catalogsIn(path, manifest)])),
    locks,
    hasPlugAndPlay: names.has('.pnp.cjs') || names.has('.pnp.js'),
  };
}

interface Packages {
  readonly packages: readonly Member[];
  readonly isWhole: boolean;
  /** Whether a folder should hold a package of the workspace and does not, as in a sparse checkout. */
  readonly isMissing: (folder: string) => boolean;
}

/** The root first, then its packages; of two with one name the nearer counts. */
async function readPackages(reader: ProjectReader, root: string): Promise<Packages> {
  const patterns = (await patternsIn(reader, root)) ?? [];
  const globs = memberGlobs(patterns);
  const { folders, isWhole } = await foldersMatching(reader, root, globs);
  const packages = await inTurns(['', ...folders], async inside => {
    const folder = pathIn(root, inside);
    const manifest = await manifestIn(reader, folder);
    return manifest === undefined
      ? []
      : [{ folder, path: pathIn(folder, 'package.json'), manifest }];
  });
  const named = packages
    .slice(1)
    .flat()
    .every(({ manifest }) => manifest.name !== undefined);
  const found = new Set(packages.flat().map(({ folder }) => folder));
  const isMissing = (folder: string) => !found.has(pathIn(root, folder)) && globs.matches(folder);
  return {
    packages: packages.flat(),
    isWhole: isWhole && named && !globs.named.some(isMissing),
    isMissing,
  };
}

function byName(packages: readonly Member[]): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const member of packages) {
    const name = member.manifest.name?.value;
    if (name !== undefined && !members.has(name)) {
      members.set(name, member);
    }
  }
  return members;
}

const asking = new Set<string>(dependencySections);

function usesIn(packages: readonly Member[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { path, manifest } of packages) {
    for (const entry of manifest.entries) {
      if (asking.has(entry.section)) {
        const known = uses.get(entry.name);
        if (known === undefined) {
          uses.set(entry.name, [{ path, entry }]);
        } else {
          known.push({ path, entry });
        }
      }
    }
  }
  return uses;
}

const overriding = new Set(['overrides', 'resolutions', 'pnpm.overrides']);

/** A selector such as `a/**` + `/b` ends in the package it is about. */
function namesOverridden({ entries }: Manifest): readonly string[] {
  return entries
    .filter(({ section }) => overriding.has(section))
    .flatMap(({ name, path }) => [name, ...path.map(lastNameIn)]);
}

function lastNameIn(selector: string): string {
  const [name] = /(?:@[^@/>\s]+\/)?[^@/>\s]+(?=(?:@[^/>]*)?$)/.exec(selector) ?? [selector];
  return name;
}

function isExtended({ root }: Manifest): boolean {
  const holders = [root, propertyOf(root, 'pnpm')];
  return holders.some(
    holder =>
      propertyOf(holder, 'configDependencies') !== undefined ||
      propertyOf(holder, 'pnpmfile') !== undefined ||
      propertyOf(holder, 'pnpmfilePath') !== undefined,
  );
}

async function readLocks(
  reader: ProjectReader,
  root: string,
  names: ReadonlySet<string>,
  { manager }: ManagerChoice,
): Promise<readonly RootLock[]> {
  const kinds = lockKinds.filter(({ name }) => names.has(name));
  const fitting = [
    ...kinds.filter(kind => kind.manager === manager),
    ...kinds.filter(kind => kind.manager !== manager),
  ];
  const locks = await inTurns(fitting, async kind => {
    const path = pathIn(root, kind.name);
    const file = await reader.read(path, 'lock', text => readLock(kind, text));
    return file === undefined ? [] : [{ ...kind, path, file }];
  });
  return locks.flat();
}
