import type {
  CatalogEntry,
  Lock,
  Member,
  Project,
} from '../../../../../src/core/manifest/project/model';
import { readManifest } from '../../../../../src/core/manifest/readManifest';

function memberOf(folder: string, manifest: object): Member {
  const path = `${folder}/package.json`;
  return { folder, path, manifest: readManifest(JSON.stringify(manifest)) };
}

const one = memberOf('/project/packages/one', { name: 'one', version: '1.5.0' });
const asking = memberOf('/project/packages/other', { name: 'other', dependencies: { one: '^1' } });

const lock: Lock = {
  ...{ path: '/project/pnpm-lock.yaml', manager: 'pnpm', format: '9.0', unusable: undefined },
  specifiers: new Map([['one', { specifier: '^1.0.0', at: 0 }]]),
  versions: new Map([['one', '1.5.0']]),
  ownVersion: { specifier: '1.0.0', at: 0 },
};

const npmLock: Lock = {
  ...lock,
  ...{ path: '/project/package-lock.json', manager: 'npm', format: '3' },
};

const catalogEntry: CatalogEntry = {
  ...{ path: '/project/pnpm-workspace.yaml', catalog: 'default', name: 'one' },
  ...{ specifier: '^1.0.0', at: 0 },
};

const merged: Lock = {
  ...lock,
  unusable: {
    message: {
      template:
        '{0} has conflicts of a merge, so nothing is compared with it. Resolve them: npm, pnpm and Yarn do so when they install.',
      args: ['pnpm-lock.yaml'],
    },
    isBroken: true,
  },
};

/** What lies around the examples of rules that compare a manifest with other files, by rule. */
export const projectsAround: ReadonlyMap<string, Partial<Project>> = new Map([
  ['D1', { installed: new Map([['one', { version: '1.5.0', path: '/project/one', at: 0 }]]) }],
  ['D2', { manager: 'pnpm', locks: [lock] }],
  [
    'D3',
    {
      manager: 'pnpm',
      members: new Map([
        ['one', one],
        ['other', asking],
      ]),
    },
  ],
  ['D4', { manager: 'pnpm', catalogs: new Map([['default', new Map([['one', catalogEntry]])]]) }],
  ['D5', { uses: new Map([['one', [{ path: asking.path, entry: asking.manifest.entries[0] }]]]) }],
  ['D8', { manager: 'pnpm', locks: [lock] }],
  ['D9', { manager: 'npm', locks: [npmLock] }],
  ['D11', { locks: [merged, npmLock] }],
]);
