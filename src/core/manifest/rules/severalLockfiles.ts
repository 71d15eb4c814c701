import type { Manifest } from '../model';
import { chooseManager } from '../project/manager';
import type { Lock } from '../project/model';
import { nameOf } from '../project/paths';
import { stringOf } from '../readManifest';
import type { Found, ProjectRule } from '../rule';

export const severalLockfiles: ProjectRule = {
  kind: 'project',
  id: 'D8',
  slug: 'several-lockfiles',
  severity: 'warning',
  title: 'A lockfile of another package manager',
  why: 'Each package manager reads its own lockfile alone. Two of them drift apart, and who installs with which gets other versions.',
  section: 'lockfile',
  given: 'A pnpm-lock.yaml lies at the root.',
  bad: ['{"packageManager":"npm@11.0.0"}', '{"devEngines":{"packageManager":{"name":"yarn"}}}'],
  good: ['{"packageManager":"pnpm@10.1.0"}', '{}', '{"packageManager":"pnpm@*"}'],
  check: (manifest, { root, path, locks }) =>
    path === `${root}/package.json`
      ? [...checkManagers(manifest, locks), ...locks.flatMap(lock => checkLock(manifest, lock))]
      : [],
};

function checkManagers(manifest: Manifest, locks: readonly Lock[]): readonly Found[] {
  const { manager, managerFrom } = chooseManager(manifest.root, new Set());
  const found = [...new Set(locks.map(lock => lock.manager))];
  const others = locks.filter(lock => lock.manager !== manager);
  if (manager === undefined || managerFrom === undefined) {
    const template =
      'There are lockfiles of several package managers: {0}. Keep the one that is used, and name its program in `packageManager`.';
    return found.length < 2
      ? []
      : [{ message: { template, args: [listed(locks)] }, ...places(manifest, locks) }];
  }
  const template = found.includes(manager)
    ? '`{1}` names {2}, which does not read {0}. Remove what is left over.'
    : '`{1}` names {2}, while the only lockfile is {0}: versions that were locked are not used. Change one or the other.';
  return others.length === 0
    ? []
    : [
        {
          message: { template, args: [listed(others), managerFrom, manager] },
          ...places(manifest, others),
        },
      ];
}

/** What cannot be compared is said once, at the root. */
function checkLock(manifest: Manifest, lock: Lock): readonly Found[] {
  return lock.unusable === undefined
    ? []
    : [{ message: lock.unusable, ...places(manifest, [lock]), severity: 'information' }];
}

function listed(locks: readonly Lock[]): string {
  return locks.map(({ path }) => nameOf(path)).join(', ');
}

/** At what names the package manager, else at the name of the package, else at its first character. */
function places({ root, name }: Manifest, locks: readonly Lock[]) {
  const { start } = root.at;
  const named = stringOf(root, 'packageManager') ?? name;
  return {
    at: named?.at ?? { start, end: start + 1 },
    related: locks.map(({ path }) => ({
      path,
      at: { start: 0, end: 0 },
      message: { template: 'A lockfile', args: [] },
    })),
  };
}
