import valid from 'semver/functions/valid';
import { changing, clipped, placeOf } from '../fixes/edits';
import { propertyOf, type JsonNode, type JsonString } from '../json';
import type { Manifest } from '../model';
import { stringOf } from '../readManifest';
import type { Found, ManifestRule } from '../rule';
import { isNear } from '../specifier/near';
import { rangeOf } from '../specifier/range';

/** What Corepack knows, and Bun. */
const managers = ['npm', 'pnpm', 'yarn', 'bun'];

export const packageManagerField: ManifestRule = {
  kind: 'manifest',
  id: 'C6',
  slug: 'package-manager',
  severity: 'information',
  title: 'packageManager does not name one exact version',
  why: 'Corepack downloads exactly what `packageManager` says, as `name@1.2.3` with a hash if you like, and stops at a range or a tag.',
  section: 'ranges-are-not-semver',
  bad: [
    '{ "packageManager": "pnpm" }',
    '{ "packageManager": "pnpm@9" }',
    '{ "packageManager": "pnpm@^9.1.0" }',
    '{ "packageManager": "yarn@stable" }',
    '{ "packageManager": "pmpm@9.1.0" }',
    '{ "packageManager": { "name": "pnpm" } }',
    '{ "packageManager": "pnpm@9.1.0", "devEngines": { "packageManager": { "name": "npm" } } }',
    '{ "packageManager": "pnpm@9.1.0", "devEngines": { "packageManager": { "name": "pnpm", "version": "^10" } } }',
  ],
  good: [
    '{ "packageManager": "pnpm@9.1.0" }',
    '{ "packageManager": "yarn@4.5.0+sha512.837566d24eec14ec" }',
    '{ "packageManager": "bun@1.1.0" }',
    '{ "packageManager": "another@2.0.0" }',
    '{ "packageManager": "yarn@https://packages.example/yarn.js" }',
    '{ "packageManager": "pnpm@9.1.0", "devEngines": { "packageManager": { "name": "pnpm", "version": "^9" } } }',
  ],
  check: ({ root }: Manifest) => {
    const node = propertyOf(root, 'packageManager');
    if (node === undefined || node.at.start === node.at.end) {
      return [];
    }
    if (node.kind !== 'string') {
      const template = 'Corepack reads only text here, such as "pnpm@9.1.0". Write that.';
      return [{ message: { template, args: [] }, at: node.at }];
    }
    const at = node.value.indexOf('@', 1);
    const name = at === -1 ? node.value : node.value.slice(0, at);
    const version = at === -1 ? '' : node.value.slice(at + 1);
    // An address, or what a template leaves open.
    return /^\w+:/.test(version) || stringOf(root, 'packageManager') === undefined
      ? []
      : [
          ...misnamed(node, name),
          ...inexact(node, name, version),
          ...disagreeing(node, name, version, propertyOf(root, 'devEngines')),
        ];
  },
};

function misnamed(node: JsonString, name: string): readonly Found[] {
  const meant = managers.find(manager => manager !== name && isNear(name, manager));
  if (meant === undefined || managers.includes(name)) {
    return [];
  }
  const at = { start: 0, end: name.length };
  return [
    {
      message: {
        template: '`{0}` is no package manager that Corepack knows. Did you mean `{1}`?',
        args: [clipped(name), meant],
      },
      at: placeOf({ specifier: node }, at),
      fixes: [changing({ specifier: node }, { at, text: meant })],
    },
  ];
}

function inexact(node: JsonString, name: string, version: string): readonly Found[] {
  if (isVersion(version)) {
    return [];
  }
  const start = Math.min(name.length + 1, node.value.length);
  const exact = /^\s*(?:[\^~=]|>=)\s*(\d.*)$/.exec(version)?.[1];
  const at = { start, end: node.value.length };
  const template =
    version === ''
      ? 'The version is missing: Corepack needs one exact version, such as `{0}@1.2.3`.'
      : '`{1}` is no exact version, and Corepack does not choose one. Write all three numbers, such as `{0}@1.2.3`.';
  return [
    {
      message: { template, args: [clipped(name), clipped(version)] },
      at: placeOf({ specifier: node }, version === '' ? { start: 0, end: node.value.length } : at),
      fixes:
        exact !== undefined && isVersion(exact)
          ? [changing({ specifier: node }, { at, text: exact })]
          : [],
    },
  ];
}

function isVersion(text: string): boolean {
  return text.length <= 256 && valid(text) !== null;
}

/** The same question is answered twice in one file. */
function disagreeing(
  node: JsonString,
  name: string,
  version: string,
  devEngines: JsonNode | undefined,
): readonly Found[] {
  const wish = propertyOf(devEngines, 'packageManager');
  const wished = stringOf(wish, 'name')?.value;
  const range = stringOf(wish, 'version')?.value;
  const [plain] = version.split('+', 1);
  const isOther = wished !== undefined && wished !== name;
  const allowed = range === undefined ? undefined : rangeOf(range);
  const isOutside =
    wished === name && isVersion(plain) && allowed !== undefined && !allowed.parsed.test(plain);
  if (!isOther && !isOutside) {
    return [];
  }
  const template =
    '`devEngines.packageManager` asks for `{0}`, and this is `{1}`. Make them agree.';
  const asked = range === undefined ? (wished ?? '') : `${wished ?? ''}@${range}`;
  return [
    {
      message: { template, args: [clipped(asked), clipped(node.value)] },
      at: placeOf({ specifier: node }, { start: 0, end: node.value.length }),
    },
  ];
}
