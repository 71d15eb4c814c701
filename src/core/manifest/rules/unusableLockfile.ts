import { lockThatCounts, placesOf } from '../lockFindings';
import type { ProjectRule } from '../rule';

export const unusableLockfile: ProjectRule = {
  kind: 'project',
  id: 'D11',
  slug: 'unusable-lockfile',
  severity: 'warning',
  title: 'The lockfile cannot be read',
  why: 'A lockfile with the marks of a merge, cut off, or written over holds no versions to install. The rules that compare with it say nothing then, which could be taken for agreement.',
  section: 'lockfile',
  given:
    'A pnpm-lock.yaml with the marks of a merge and a sound package-lock.json lie at the root.',
  bad: ['{"packageManager":"pnpm@10.1.0"}', '{"devEngines":{"packageManager":{"name":"pnpm"}}}'],
  good: ['{"packageManager":"npm@11.0.0"}', '{"packageManager":"yarn@4.1.0"}'],
  check: (manifest, { root, path, locks }) => {
    // It is said once, at the root; of a lockfile that is not used, nothing.
    const lock = path === `${root}/package.json` ? lockThatCounts(manifest, locks) : undefined;
    if (lock?.unusable === undefined) {
      return [];
    }
    const { message, isBroken } = lock.unusable;
    const severity = isBroken ? undefined : 'information';
    return [{ message, ...placesOf(manifest, [lock]), severity }];
  },
};
