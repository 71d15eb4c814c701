import { lockThatCounts, placesOf } from '../lockFindings';
import type { Manifest } from '../model';
import { chooseManager } from '../project/manager';
import type { Lock } from '../project/model';
import { nameOf } from '../project/paths';
import { isOfOtherYarn } from '../project/usedLock';
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
      ? [...checkManagers(manifest, locks), ...checkUsed(manifest, locks)]
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
      : [{ message: { template, args: [listed(locks)] }, ...placesOf(manifest, locks) }];
  }
  const template = found.includes(manager)
    ? '`{1}` names {2}, which does not read {0}. Remove what is left over.'
    : '`{1}` names {2}, while the only lockfile is {0}: versions that were locked are not used. Change one or the other.';
  return others.length === 0
    ? []
    : [
        {
          message: { template, args: [listed(others), managerFrom, manager] },
          ...placesOf(manifest, others),
        },
      ];
}

/** The lockfile that counts may be of another kind of its package manager. */
function checkUsed(manifest: Manifest, locks: readonly Lock[]): readonly Found[] {
  const choice = chooseManager(manifest.root, new Set());
  const { managerVersion = '', managerFrom = '' } = choice;
  const lock = lockThatCounts(manifest, locks);
  if (lock === undefined) {
    return [];
  }
  const template =
    lock.format === 'classic'
      ? '`{1}` names Yarn {2}, while {0} was written by Yarn 1: an install that keeps to the lockfile fails. Run `yarn install` and commit what it writes.'
      : '`{1}` names Yarn {2}, while {0} was written by a later Yarn: an install that keeps to the lockfile fails. Name that Yarn, or run `yarn install` and commit what it writes.';
  return isOfOtherYarn(lock, { ...choice, locks })
    ? [
        {
          message: { template, args: [nameOf(lock.path), managerFrom, managerVersion] },
          ...placesOf(manifest, [lock]),
        },
      ]
    : [];
}

function listed(locks: readonly Lock[]): string {
  return locks.map(({ path }) => nameOf(path)).join(', ');
}
