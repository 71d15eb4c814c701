import { clipped, placeOf } from '../fixes/edits';
import { propertyOf, type JsonProperty, type JsonString } from '../json';
import { dependencySections, type Manifest } from '../model';
import { namedEntry } from '../namedEntry';
import { overrideProperties, overridesOf, readSelector, readSelectorPath } from '../overrides';
import { chooseManager } from '../project/manager';
import type { Found, ManifestRule } from '../rule';
import { rangeOf } from '../specifier/range';
import type { Part } from '../specifier/specifier';

export const overrideBroken: ManifestRule = {
  kind: 'manifest',
  id: 'C9',
  slug: 'override-broken',
  severity: 'error',
  title: 'An override selects no range, or refers to no dependency',
  why: 'The key of an override is a package, and after `@` the versions to replace. `$name` means the range of a direct dependency, which must exist.',
  section: 'range-syntax',
  bad: [
    '{ "overrides": { "one@^^1": "1.2.3" } }',
    '{ "overrides": { "one": { "two@!1": "1.2.3" } } }',
    '{ "overrides": { "one@latest": "1.2.3" } }',
    '{ "overrides": { "one": "$two" }, "dependencies": { "one": "^1" } }',
    '{ "pnpm": { "overrides": { "one": "$two" } } }',
    '{ "pnpm": { "overrides": { "one@^^1>two": "1.2.3" } } }',
  ],
  good: [
    '{ "overrides": { "one@^1": "1.2.3", "@scope/two@>=1 <2": { ".": "1.2.3", "three": "^3" } } }',
    '{ "overrides": { "one": "$one" }, "devDependencies": { "one": "^1" } }',
    '{ "overrides": { "one": "$two" }, "workspaces": ["packages/*"] }',
    '{ "pnpm": { "overrides": { "one@1>two@<2": "1.2.3", "three@>=1": "-" } } }',
    '{ "resolutions": { "one/**/two": "1.2.3" } }',
    '{ "packageManager": "pnpm@10.1.0", "overrides": { "one": "$two" } }',
  ],
  check: manifest => {
    // Each reads its own field, and over the other's.
    const { manager } = chooseManager(manifest.root, new Set());
    return [
      ...(manager === undefined || manager === 'npm' ? checkNpm(manifest) : []),
      ...(manager === undefined || manager === 'pnpm' ? checkPnpm(manifest) : []),
    ];
  },
};

type Manager = 'npm' | 'pnpm';

function checkNpm(manifest: Manifest): readonly Found[] {
  return overrideProperties(overridesOf(manifest, 'npm')).flatMap(property => [
    ...ranges(property, [readSelector(property.key.value).range], 'npm'),
    ...reference(manifest, property, 'npm'),
  ]);
}

function checkPnpm(manifest: Manifest): readonly Found[] {
  const { properties = [] } = overridesOf(manifest, 'pnpm') ?? {};
  return properties.flatMap(property => [
    ...ranges(
      property,
      readSelectorPath(property.key.value).map(each => each.range),
      'pnpm',
    ),
    ...reference(manifest, property, 'pnpm'),
  ]);
}

/** What npm takes for a tag. */
const isTag = /^[\w.!~*'()-]*$/;

function ranges(
  { key }: JsonProperty,
  parts: readonly (Part | undefined)[],
  manager: Manager,
): readonly Found[] {
  return parts
    .filter(part => part !== undefined)
    .filter(({ text }) => !/^[a-z]+:/.test(text) && rangeOf(text) === undefined)
    .map(part => {
      // npm stops at what cannot be a tag, and at a tag once something asks for the package.
      const isFatal = manager === 'npm' && !isTag.test(part.text);
      const template = isFatal
        ? '`{0}` is no range, and npm refuses to install with it. After the name stand the versions to replace, such as `@^1`.'
        : '`{0}` is no range, so this override is never used, or stops npm. After the name stand the versions to replace, such as `@^1`.';
      return {
        message: { template, args: [clipped(part.text)] },
        at: placeOf({ specifier: key }, { start: part.index, end: part.index + part.text.length }),
        ...(isFatal ? {} : { severity: 'warning' as const }),
      };
    });
}

function reference(
  manifest: Manifest,
  { value }: JsonProperty,
  manager: Manager,
): readonly Found[] {
  // What settings refer to stands in another file; what a template leaves open looks alike.
  const isReference = value.kind === 'string' && /^\$(?!\{)/.test(value.value);
  if (manifest.isSettings || !isReference) {
    return [];
  }
  const name = value.value.slice(1);
  const isThere = dependencySections.some(
    section => namedEntry(manifest, section, name) !== undefined,
  );
  // npm also looks into the package of the workspace that asks for it.
  const isElsewhere = manager === 'npm' && propertyOf(manifest.root, 'workspaces') !== undefined;
  return isThere || isElsewhere ? [] : [unresolved(value, name, manager)];
}

function unresolved(value: JsonString, name: string, manager: Manager): Found {
  const template =
    '`${0}` means the range of the direct dependency `{0}`, and there is none: {1} cannot install with it. Add the dependency, or write a version here.';
  return {
    message: { template, args: [clipped(name), manager] },
    at: placeOf({ specifier: value }, { start: 0, end: value.value.length }),
  };
}
