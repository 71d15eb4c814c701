import type { JsonString } from '../json';
import type { Lock, LockedSpecifier, Project } from '../project/model';
import { nameOf } from '../project/paths';
import { usedLock } from '../project/usedLock';
import type { Found, ProjectRule } from '../rule';

export const lockfileVersion: ProjectRule = {
  kind: 'project',
  id: 'D9',
  slug: 'lockfile-version',
  severity: 'warning',
  title: 'The lockfile repeats another version of this package',
  why: 'npm and Bun copy the package’s own version into the lockfile. Where only one of the two was raised, a release was made half.',
  section: 'lockfile',
  given: 'The lockfile repeats the version as 1.0.0.',
  bad: ['{"name":"one","version":"1.1.0"}', '{"version":"1.0.0-rc.1"}'],
  good: ['{"name":"one","version":"1.0.0"}', '{"name":"one"}', '{"version":"v1.0.0"}'],
  check: ({ version }, project) => {
    const lock = usedLock(project);
    const locked = lock?.ownVersion;
    return version === undefined || lock === undefined || locked === undefined
      ? []
      : bare(locked.specifier) === bare(version.value)
        ? []
        : [foundAt(version, lock, locked, project)];
  },
};

function foundAt(
  { at }: JsonString,
  { path: lockfile, manager }: Lock,
  locked: LockedSpecifier,
  { path, root }: Project,
): Found {
  const template =
    manager === 'npm'
      ? '{0} still has this package at {1}. Run `{2} install` to bring it in step, or set the version with `npm version`.'
      : '{0} still has this package at {1}. Run `{2} install` to bring it in step.';
  const related = {
    path: lockfile,
    at: { start: locked.at, end: locked.at + locked.specifier.length },
    message: { template: 'Here it is {0}', args: [locked.specifier] },
  };
  return {
    message: { template, args: [nameOf(lockfile), locked.specifier, manager] },
    at,
    related: [related],
    // Release tools raise packages of a workspace without the lockfile, and nothing depends on it.
    severity: path === `${root}/package.json` ? undefined : 'information',
  };
}

/** npm leaves out the space and the `v` when it copies. */
function bare(version: string): string {
  return version.trim().replace(/^[v=\s]+/, '');
}
