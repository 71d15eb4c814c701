import isLower from 'semver/functions/lt';
import type { Lock, PackageManager, Project } from '../project/model';
import { pathIn } from '../project/paths';

/** The file that keeps a project's catalogs, as it is now. */
export interface CatalogHome {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
}

const homes: Readonly<Partial<Record<PackageManager, { name: string; since: string }>>> = {
  pnpm: { name: 'pnpm-workspace.yaml', since: '9.5.0' },
  yarn: { name: '.yarnrc.yml', since: '4.10.0' },
  bun: { name: 'package.json', since: '1.2.14' },
};

/**
 * Where the project's catalogs are or could be; `undefined` where its package manager has none, and
 * where nothing would be in common, since it is no workspace.
 */
export function catalogHomePath(project: Project): string | undefined {
  const { manager, managerVersion, root, members, catalogs, locks } = project;
  const home = manager && homes[manager];
  const isShared = catalogs.size > 0 || members.size > 1;
  const isTooOld =
    managerVersion === undefined
      ? locks.some(lock => lock.manager === manager && isBeforeCatalogs(lock))
      : isLower(managerVersion, home?.since ?? managerVersion);
  return home !== undefined && isShared && !isTooOld ? pathIn(root, home.name) : undefined;
}

/** Whether the lockfile was written by a package manager that is older than its catalogs. */
function isBeforeCatalogs({ manager, format }: Lock): boolean {
  const [major] = /\d+/.exec(format) ?? [];
  return (
    (manager === 'pnpm' && Number(major) < 9) ||
    (manager === 'yarn' && (format === 'classic' || Number(major) < 8))
  );
}
