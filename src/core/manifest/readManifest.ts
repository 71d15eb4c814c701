import {
  propertyOf,
  readJsonTree,
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  type JsonString,
} from './json';
import { dependencySections, type Entry, type Manifest, type Section } from './model';
import { isGap, wordingOf } from './wording';

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
  return value?.kind === 'string' && !isGap(value.value) ? value : undefined;
}

/** Names with strings; what is no string is no entry. */
export function entriesOf(section: Section, node: JsonNode | undefined): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { key, value } of propertiesOf(node)) {
    const entry = value.kind === 'string' ? entryIn(section, [key.value], key, value) : undefined;
    if (entry !== undefined) {
      entries.push(entry);
    }
  }
  return entries;
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
      ? (entryIn(section, path, key, value) ?? [])
      : nested(section, value, path);
  });
}

function propertiesOf(node: JsonNode | undefined): readonly JsonProperty[] {
  return node?.kind === 'object' ? (node satisfies JsonObject).properties : [];
}

function entryIn(
  section: Section,
  path: readonly string[],
  key: JsonString,
  specifier: JsonString,
): Entry | undefined {
  const wording = wordingOf(section, path, specifier.value);
  return wording.isGap ? undefined : { section, path, name: wording.name, key, specifier, wording };
}
