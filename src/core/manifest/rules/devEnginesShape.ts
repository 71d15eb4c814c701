import { clipped } from '../fixes/edits';
import { propertyOf, type JsonNode, type JsonProperty } from '../json';
import type { ManifestSeverity } from '../model';
import { chooseManager } from '../project/manager';
import { stringOf } from '../readManifest';
import type { Found, ManifestRule } from '../rule';
import { rangeOf } from '../specifier/range';

const engines = ['packageManager', 'runtime', 'cpu', 'libc', 'os'];
const keys = ['name', 'version', 'onFail'];
const reactions = ['ignore', 'warn', 'error', 'download'];

export const devEnginesShape: ManifestRule = {
  kind: 'manifest',
  id: 'C13',
  slug: 'dev-engines',
  severity: 'error',
  title: 'npm cannot read devEngines',
  why: 'npm checks the shape of `devEngines` before it does anything, and stops at the first key or value that it does not know.',
  section: 'ranges-are-not-semver',
  bad: [
    '{ "devEngines": { "node": ">=20" } }',
    '{ "devEngines": { "runtime": "node" } }',
    '{ "devEngines": { "runtime": { "version": ">=20" } } }',
    '{ "devEngines": { "runtime": { "name": "node", "onfail": "warn" } } }',
    '{ "devEngines": { "runtime": [{ "name": "node", "onFail": "stop" }] } }',
    '{ "devEngines": { "runtime": { "name": "node", "version": "=>20" } } }',
    '{ "devEngines": [] }',
  ],
  good: [
    '{ "devEngines": { "runtime": { "name": "node", "version": ">=20", "onFail": "warn" } } }',
    '{ "devEngines": { "packageManager": [{ "name": "npm" }, { "name": "pnpm" }], "os": [] } }',
    '{ "devEngines": { "runtime": { "name": "node", "version": "lts", "onFail": "download" } } }',
    '{ "devEngines": {} }',
  ],
  check: ({ root }) => {
    const node = propertyOf(root, 'devEngines');
    if (node === undefined || isMissing(node)) {
      return [];
    }
    const found = node.kind === 'object' ? node.properties.flatMap(engineFaults) : [noObject(node)];
    const severity = severityFor(root);
    return found.map(each => ({ ...each, severity }));
  },
};

/** Others read over what they do not know. */
function severityFor(root: JsonNode): ManifestSeverity {
  const { manager = 'npm' } = chooseManager(root, new Set());
  return manager === 'npm' ? 'error' : 'information';
}

/** The value is still to be typed. */
function isMissing({ at }: JsonNode): boolean {
  return at.start === at.end;
}

function noObject({ at }: JsonNode): Found {
  const template = 'npm expects an object here, such as { "name": "node", "version": ">=20" }.';
  return { message: { template, args: [] }, at };
}

function engineFaults({ key, value }: JsonProperty): readonly Found[] {
  if (!engines.includes(key.value)) {
    return [unknown(key.at, key.value, engines)];
  }
  const wishes = value.kind === 'array' ? value.items : [value];
  const faults = wishes.filter(wish => !isMissing(wish)).flatMap(wishFaults);
  return value.kind === 'object' ? [...faults, ...versionFaults(value)] : faults;
}

/** Of several wishes another may be fulfilled. */
function versionFaults(wish: JsonNode): readonly Found[] {
  const version = stringOf(wish, 'version');
  const onFail = stringOf(wish, 'onFail')?.value ?? 'error';
  if (version === undefined || onFail !== 'error' || rangeOf(version.value) !== undefined) {
    return [];
  }
  const template =
    '`{0}` is no range, so no version satisfies it and npm stops. Write one such as `>=20`.';
  return [{ message: { template, args: [clipped(version.value)] }, at: version.at }];
}

function wishFaults(wish: JsonNode): readonly Found[] {
  if (wish.kind !== 'object') {
    return [noObject(wish)];
  }
  const onFail = propertyOf(wish, 'onFail');
  const known = wish.properties.filter(({ key }) => keys.includes(key.value));
  return [
    ...wish.properties
      .filter(({ key }) => !keys.includes(key.value))
      .map(({ key }) => unknown(key.at, key.value, keys)),
    ...known
      .filter(({ value }) => value.kind !== 'string' && !isMissing(value))
      .map(({ key, value }) => noText(key.value, value)),
    ...(onFail?.kind === 'string' && !reactions.includes(onFail.value)
      ? [unknown(onFail.at, onFail.value, reactions)]
      : []),
    ...(propertyOf(wish, 'name') === undefined ? [nameless(wish)] : []),
  ];
}

function unknown(at: Found['at'], written: string, known: readonly string[]): Found {
  const template = 'npm does not know `{0}` here and stops. It knows {1}.';
  return { message: { template, args: [clipped(written), known.join(', ')] }, at };
}

function noText(key: string, { at }: JsonNode): Found {
  return { message: { template: 'npm expects text for `{0}`.', args: [key] }, at };
}

function nameless({ at }: JsonNode): Found {
  const template = 'The `name` is missing, such as "node" or "npm"; npm stops without it.';
  return { message: { template, args: [] }, at };
}
