import { deepStrictEqual } from 'node:assert/strict';
import type { Lock, Project } from '../../../../../src/core/manifest/project/model';
import { installedBy } from '../../../../../src/core/manifest/settings';
import { bareProject } from '../exampleProjects';
import { foundIn, saidOf } from './foundIn';

const classic: Lock = {
  ...{ path: '/project/yarn.lock', manager: 'yarn', format: 'classic', specifiers: undefined },
  ...{ versions: new Map(), ownVersion: undefined, unusable: undefined },
};
const pnpmLock: Lock = {
  ...classic,
  path: '/project/pnpm-lock.yaml',
  manager: 'pnpm',
  format: '9',
};

function stated(manager: Project['manager'], managerVersion: string, ...locks: Lock[]): Project {
  return { ...bareProject, manager, managerVersion, managerFrom: 'packageManager', locks };
}

function lying(lock: Lock, ...locks: Lock[]): Project {
  const managerFrom = lock.path.slice('/project/'.length);
  return { ...bareProject, manager: lock.manager, managerFrom, locks: [lock, ...locks] };
}

function isRefused(project: Project, specifier: string, section = 'dependencies'): boolean {
  const text = JSON.stringify({ [section]: { one: specifier } });
  return foundIn(text, project).some(([code]) => code === 'B11-protocol-unsupported');
}

describe('the rule on protocols', () => {
  const rows: readonly (readonly [string, Project, string, boolean])[] = [
    ['Yarn 4 beside a classic lockfile', stated('yarn', '4.5.0', classic), 'workspace:*', false],
    ['Yarn 4 without a lockfile', stated('yarn', '4.5.0'), 'portal:../one', false],
    ['Yarn 1 without a lockfile', stated('yarn', '1.22.22'), 'workspace:*', true],
    ['Yarn 1, which reads link:', stated('yarn', '1.22.22'), 'link:../one', false],
    ['a classic lockfile alone', lying(classic), 'workspace:*', true],
    ['npm 11 beside a classic lockfile', stated('npm', '11.0.0', classic), 'workspace:*', true],
    ['npm 11 without a lockfile', stated('npm', '11.0.0'), 'catalog:', true],
    ['pnpm 10 beside a classic lockfile', stated('pnpm', '10.1.0', classic), 'workspace:*', false],
    ['pnpm, which cannot read patch:', stated('pnpm', '10.1.0'), 'patch:a@npm%3A1#b', true],
    ['two lockfiles and no word', lying(classic, pnpmLock), 'workspace:*', false],
    ['the setting and another lockfile', installedBy('npm', lying(pnpmLock)), 'workspace:*', true],
    ['npm, which needs a name', stated('npm', '11.0.0'), 'npm:^1', true],
    ['pnpm, which needs none', stated('pnpm', '10.1.0'), 'npm:^1', false],
    ['Bun', stated('bun', '1.1.0'), 'npm:^1', false],
    ['nobody', bareProject, 'workspace:*', false],
  ];
  for (const [what, project, specifier, expected] of rows) {
    it(`${expected ? 'refuses' : 'accepts'} ${specifier} for ${what}`, () => {
      deepStrictEqual(isRefused(project, specifier), expected);
    });
  }

  it('looks only where the package manager does', () => {
    const npm = stated('npm', '11.0.0');
    const sections = ['peerDependencies', 'overrides', 'resolutions', 'catalog', 'engines'];
    deepStrictEqual(
      sections.filter(section => isRefused(npm, 'workspace:*', section)),
      ['peerDependencies', 'overrides'],
    );
  });

  it('says who installs, how that is known and what to do', () => {
    const npm = stated('npm', '11.0.0');
    const text = (one: string) => JSON.stringify({ dependencies: { one } });
    deepStrictEqual(
      [...saidOf(text('workspace:*'), npm), ...saidOf(text('npm:^1'), npm)],
      [
        'npm installs this project (so says packageManager), and does not know `workspace:`. Write what it understands, such as a range, or name the package manager that is used.',
        '`^1` cannot be a package’s name, and `npm:` needs one after it. Write `npm:name@^1.2.3`.',
      ],
    );
  });
});

describe('the rule on protocols that pnpm came to know', () => {
  for (const [version, specifier, expected] of [
    ['9.4.0', 'catalog:', true],
    ['9.5.0', 'catalog:', false],
    ['10.8.1', 'jsr:^1', true],
    ['10.9.0', 'jsr:^1', false],
    ['9.0.0', 'workspace:*', false],
  ] as const) {
    it(`${expected ? 'refuses' : 'accepts'} ${specifier} for pnpm ${version}`, () => {
      const text = JSON.stringify({ dependencies: { '@a/one': specifier } });
      const found = foundIn(text, stated('pnpm', version)).map(([code]) => code);
      deepStrictEqual(found.includes('B11-protocol-unsupported'), expected);
    });
  }

  it('says from when on, and calls Yarn 1 by its name', () => {
    const text = (specifier: string) => JSON.stringify({ dependencies: { one: specifier } });
    deepStrictEqual(
      [
        ...saidOf(text('catalog:'), stated('pnpm', '9.0.0')).slice(0, 1),
        ...saidOf(text('workspace:*'), stated('yarn', '1.22.22')).slice(0, 1),
      ].map(said => said.split('. ')[0]),
      [
        'pnpm 9.0.0 installs this project (so says packageManager), and knows `catalog:` only from 9.5.0 on',
        'Yarn 1 (Classic) installs this project (so says packageManager), and does not know `workspace:`',
      ],
    );
  });
});
