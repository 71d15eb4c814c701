import {
  propertyOf,
  readJsonTree,
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  type JsonString,
} from './json';
import { dependencySections, type Entry, type Manifest, type Section } from './model';

/** What a package.json says about versions; of a broken one, what can be understood. */
export function readManifest(text: string): Manifest {
  const root = readJsonTree(text);
  const pnpm = propertyOf(root, 'pnpm');
  const workspaces = propertyOf(root, 'workspaces');
  return {
    text,
    root,
    isSettings: false,
    name: stringOf(root, 'name'),
    version: stringOf(root, 'version'),
    entries: [
      ...dependencySections.flatMap(section => entriesOf(section, propertyOf(root, section))),
      ...nested('overrides', propertyOf(root, 'overrides')),
      ...entriesOf('resolutions', propertyOf(root, 'resolutions')),
      ...nested('pnpm.overrides', propertyOf(pnpm, 'overrides')),
      // Bun keeps catalogs in package.json, at the root or inside workspaces.
      ...[root, workspaces].flatMap(holder => [
        ...entriesOf('catalog', propertyOf(holder, 'catalog')),
        ...nested('catalogs', propertyOf(holder, 'catalogs')),
      ]),
      ...entriesOf('engines', propertyOf(root, 'engines')),
    ],
  };
}

/** The string that `node` has under `name`, if it is one. */
export function stringOf(node: JsonNode | undefined, name: string): JsonString | undefined {
  const value = propertyOf(node, name);
  return value?.kind === 'string' ? value : undefined;
}

/** Names with strings; what is no string is no entry. */
export function entriesOf(section: Section, node: JsonNode | undefined): readonly Entry[] {
  return propertiesOf(node).flatMap(({ key, value }) =>
    value.kind === 'string' ? [entryOf(section, [key.value], key, value)] : [],
  );
}

/** Objects inside objects, as npm's overrides are; `.` stands for the package around it. */
export function nested(
  section: Section,
  node: JsonNode | undefined,
  around: readonly string[] = [],
): readonly Entry[] {
  return propertiesOf(node).flatMap(({ key, value }) => {
    const path = [...around, key.value];
    return value.kind === 'string'
      ? [entryOf(section, path, key, value)]
      : nested(section, value, path);
  });
}

function propertiesOf(node: JsonNode | undefined): readonly JsonProperty[] {
  return node?.kind === 'object' ? (node satisfies JsonObject).properties : [];
}

function entryOf(
  section: Section,
  path: readonly string[],
  key: JsonString,
  specifier: JsonString,
): Entry {
  const last = path.at(-1) === '.' ? (path.at(-2) ?? '.') : (path.at(-1) ?? '');
  return { section, path, name: nameIn(last), key, specifier };
}

/** `@scope/name@^1` is the package `@scope/name`; a path such as `a>b` ends in its package. */
function nameIn(key: string): string {
  const last = key.slice(key.lastIndexOf('>') + 1).trim();
  const at = last.indexOf('@', 1);
  return at === -1 ? last : last.slice(0, at);
}
