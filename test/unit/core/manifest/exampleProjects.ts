import type { Lock, Member, Project } from '../../../../src/core/manifest/project/model';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { projectsAround } from './project/examples';

/** A project in which nothing is known but the manifest itself. */
export const bareProject: Project = {
  path: '/project/package.json',
  root: '/project',
  manager: undefined,
  managerVersion: undefined,
  managerFrom: undefined,
  members: new Map(),
  isWhole: true,
  uses: new Map(),
  overridden: new Set(),
  isHooked: false,
  locks: [],
  installed: undefined,
  catalogs: new Map(),
  nodeVersions: [],
};

/** An example as a whole package.json: a specifier alone stands in `dependencies`. */
export function manifestTextOf(example: string): string {
  return example.startsWith('{') ? example : JSON.stringify({ dependencies: { one: example } });
}

/** The projects that the examples of a rule of kind `project` live in, by the rule's id. */
export const exampleProjects: ReadonlyMap<string, Project> = new Map([
  ['B5', { ...bareProject, members: new Map([['sibling', memberCalled('sibling')]]) }],
  ['B11', { ...bareProject, manager: 'npm', managerFrom: 'packageManager' }],
  ['C5', { ...bareProject, nodeVersions: [{ path: '/project/.nvmrc', text: 'v18.17.0\n' }] }],
  ['C11', { ...bareProject, manager: 'npm', locks: [lockWith('@types/vscode', '1.100.0')] }],
  ['C12', { ...bareProject, manager: 'npm', managerFrom: 'package-lock.json' }],
  ...[...projectsAround].map(([id, around]) => [id, { ...bareProject, ...around }] as const),
]);

function memberCalled(name: string): Member {
  const folder = `/project/packages/${name}`;
  const manifest = readManifest(JSON.stringify({ name, version: '1.0.0' }));
  return { folder, path: `${folder}/package.json`, manifest };
}

function lockWith(name: string, version: string): Lock {
  return {
    ...{ path: '/project/package-lock.json', manager: 'npm', format: '3' },
    specifiers: undefined,
    versions: new Map([[name, version]]),
    ownVersion: undefined,
    unusable: undefined,
  };
}

/** What `example` is checked with. */
export function exampleOf(id: string, example: string) {
  return {
    manifest: readManifest(manifestTextOf(example)),
    project: exampleProjects.get(id) ?? bareProject,
  };
}
