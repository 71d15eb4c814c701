import type { Found, ProjectRule } from '../rule';
import { nameOf } from '../project/paths';

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
  check: ({ version }, { locks, path, root }) => {
    const lock = locks.find(each => each.ownVersion !== undefined);
    if (version === undefined || lock?.ownVersion === undefined) {
      return [];
    }
    const { specifier: locked, at } = lock.ownVersion;
    const template =
      '{0} still has this package at {1}. Run `{2} install` to bring it in step, or set the version with `npm version`.';
    const found: Found = {
      message: { template, args: [nameOf(lock.path), locked, lock.manager] },
      at: version.at,
      related: [
        {
          path: lock.path,
          at: { start: at, end: at + locked.length },
          message: { template: 'Here it is {0}', args: [locked] },
        },
      ],
      // Release tools raise packages of a workspace without the lockfile, and nothing depends on it.
      severity: path === `${root}/package.json` ? undefined : 'information',
    };
    return bare(locked) === bare(version.value) ? [] : [found];
  },
};

/** npm leaves out the space and the `v` when it copies. */
function bare(version: string): string {
  return version.trim().replace(/^[v=\s]+/, '');
}
