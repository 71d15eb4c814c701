import type { JsonObject, JsonProperty } from './json';
import { propertyOf, type JsonNode } from './json';
import type { Manifest } from './model';
import type { Part } from './specifier/specifier';

/** What a key of `overrides` selects: a package, and of it the versions in a range. */
export interface Selector {
  readonly name: string;
  /** The text after the name's `@`; indices count from the key's start. */
  readonly range: Part | undefined;
}

/** Every property of npm's nested overrides; `.` is the value of the package around it. */
export function overrideProperties(overrides: JsonNode | undefined): readonly JsonProperty[] {
  const found: JsonProperty[] = [];
  const open = [overrides];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { properties } = next.kind === 'object' ? next : ({ properties: [] } as const);
    for (const property of properties) {
      found.push(property);
      open.push(property.value);
    }
  }
  return found;
}

/** `name@range` */
export function readSelector(key: string, index = 0): Selector {
  const at = key.indexOf('@', 1);
  return at === -1
    ? { name: key, range: undefined }
    : { name: key.slice(0, at), range: { text: key.slice(at + 1), index: index + at + 1 } };
}

/** pnpm's `parent@1>child@2`, which divides where a `>` cannot be an operator. */
export function readSelectorPath(key: string): readonly Selector[] {
  const divider = key.search(/[^ |@]>/);
  return divider === -1
    ? [readSelector(key)]
    : [readSelector(key.slice(0, divider + 1)), readSelector(key.slice(divider + 2), divider + 2)];
}

/** `overrides` of npm, or those of pnpm, which stand in its own settings or inside `pnpm`. */
export function overridesOf(
  { root, isSettings }: Manifest,
  of: 'npm' | 'pnpm',
): JsonObject | undefined {
  const inPackage = of === 'npm' ? root : propertyOf(root, 'pnpm');
  const inSettings = of === 'npm' ? undefined : root;
  const node = propertyOf(isSettings ? inSettings : inPackage, 'overrides');
  return node?.kind === 'object' ? node : undefined;
}
