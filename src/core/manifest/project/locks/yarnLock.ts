import type { LockedSpecifier } from '../model';
import { isBlank, keyValueOf, linesOf, wordAt } from './lines';
import { broken, emptyView, noLock, type Importer, type LockFile, type LockView } from './lockFile';

/** What stands below one key of the file, or below one of Yarn 2's packages of the workspace. */
interface Locked {
  version: string;
  readonly at: number;
  readonly dependencies: Map<string, LockedSpecifier>;
}

/** A yarn.lock of any version: the classic format and, since Yarn 2, one that is YAML. */
export function readYarnLock(text: string): LockFile {
  if (isBlank(text)) {
    // With an empty file a project of any Yarn begins.
    return noLock;
  }
  return /^__metadata:/m.test(text.slice(0, 1000)) ? readBerry(text) : readClassic(text);
}

const brokenLock = broken(
  '{0} is not as Yarn writes it, so nothing is compared with it. Run `yarn install` to write it again.',
);

const mostNamed = 3;

/** Every `name@range` that anything asks for is a key; who asked is not recorded. */
function readClassic(text: string): LockFile {
  const byKey = new Map<string, Locked>();
  const byName = new Map<string, string[]>();
  let locked: Locked | undefined;
  const all: Locked[] = [];
  for (const { indent, content, at } of linesOf(text)) {
    if (indent === 0) {
      locked = { version: '', at, dependencies: new Map() };
      all.push(locked);
      for (const key of classicKeys(content)) {
        byKey.set(key, locked);
        const name = nameIn(key);
        const keys = byName.get(name) ?? [];
        byName.set(name, keys);
        keys.push(key);
      }
    } else if (indent === 2 && locked !== undefined && content.startsWith('version ')) {
      locked.version = wordAt(content, 'version '.length, /$/g)?.text ?? '';
    }
  }
  if (byKey.size === 0 || !all.every(hasVersion)) {
    return brokenLock;
  }
  return {
    format: 'classic',
    importers: [],
    viewOf: importer => classicView(importer, byKey, byName),
  };
}

/** Both Yarns write one for everything, so that a file without is cut off or not theirs. */
function hasVersion({ version }: Locked): boolean {
  return version !== '';
}

function classicView(
  { folder, manifest }: Importer,
  byKey: ReadonlyMap<string, Locked>,
  byName: ReadonlyMap<string, readonly string[]>,
): LockView {
  // Yarn 1 leaves out what has no name and version.
  if (folder !== '' && (manifest.name === undefined || manifest.version === undefined)) {
    return emptyView;
  }
  const specifiers = new Map<string, LockedSpecifier>();
  const versions = new Map<string, string>();
  for (const { section, name, specifier } of manifest.entries) {
    const isAsked = /^(?:dev|optional)?dependencies$/i.test(section);
    const own = `${name}@${specifier.value}`;
    // Who of all asked for which is not known: all are named, as far as anyone reads them.
    const keys = byKey.has(own) ? [own] : (byName.get(name) ?? []).slice(0, mostNamed);
    const locked = byKey.get(keys[0] ?? own);
    if (isAsked && locked !== undefined) {
      const specifiersThere = keys.map(key => key.slice(name.length + 1));
      specifiers.set(name, { specifier: specifiersThere.join(', '), at: locked.at });
      if (byKey.has(own)) {
        versions.set(name, locked.version);
      }
    }
  }
  return { specifiers, versions, ownVersion: undefined };
}

/** `ms@^2.0.0, "other@npm:ms@^1 || ^2":` */
function classicKeys(content: string): readonly string[] {
  const keys: string[] = [];
  for (let index = 0; index < content.length;) {
    const word = wordAt(content, index, /, |:$/g);
    if (word === undefined) {
      break;
    }
    keys.push(word.text);
    index = word.end + 2;
  }
  return keys;
}

function nameIn(key: string): string {
  return key.slice(0, key.indexOf('@', 1));
}

/** Every descriptor is a key, and packages of the workspace are there with what they ask for. */
function readBerry(text: string): LockFile {
  const byDescriptor = new Map<string, Locked>();
  const workspaces = new Map<string, Locked>();
  let section = '';
  let descriptors: readonly string[] = [];
  let locked: Locked = { version: '', at: 0, dependencies: new Map() };
  for (const { indent, content, at } of linesOf(text)) {
    const found = keyValueOf(content);
    if (found === undefined) {
      continue;
    }
    const { key, value, index } = found;
    if (indent === 0) {
      descriptors = key.split(', ');
      locked = { version: '', at, dependencies: new Map() };
      descriptors.forEach(descriptor => byDescriptor.set(descriptor, locked));
    } else if (indent === 2) {
      section = key;
      if (key === 'version') {
        locked.version = value;
      } else if (key === 'resolution' && value.includes('@workspace:')) {
        workspaces.set(value.slice(value.indexOf('@workspace:') + '@workspace:'.length), locked);
      }
    } else if (indent === 4 && section === 'dependencies') {
      locked.dependencies.set(key, { specifier: value, at: at + index });
    }
  }
  if (![...byDescriptor.values()].every(hasVersion)) {
    return brokenLock;
  }
  return {
    format: `berry ${byDescriptor.get('__metadata')?.version}`,
    importers: [...workspaces.keys()],
    viewOf: importer => berryView(importer, byDescriptor, workspaces),
  };
}

function berryView(
  { folder, catalogs }: Importer,
  byDescriptor: ReadonlyMap<string, Locked>,
  workspaces: ReadonlyMap<string, Locked>,
): LockView {
  const own = workspaces.get(folder === '' ? '.' : folder);
  const versionOf = (name: string) => {
    const asked = own?.dependencies.get(name)?.specifier;
    const catalog = asked?.startsWith('catalog:') === true ? asked.slice(8) : undefined;
    const range =
      catalog === undefined
        ? asked
        : catalogs.get(catalog === '' ? 'default' : catalog)?.get(name)?.specifier;
    return (byDescriptor.get(`${name}@npm:${range}`) ?? byDescriptor.get(`${name}@${range}`))
      ?.version;
  };
  return {
    specifiers: own?.dependencies,
    versions: {
      get: name => {
        const version = versionOf(name);
        return version === '0.0.0-use.local' ? undefined : version;
      },
    },
    ownVersion: undefined,
  };
}
