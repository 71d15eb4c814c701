import type { Lock, PackageManager, Project } from '../project/model';
import { pathIn } from '../project/paths';

/** The file that keeps a project's catalogs, as it is now. */
export interface CatalogHome {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
}

const names: Readonly<Partial<Record<PackageManager, string>>> = {
  pnpm: 'pnpm-workspace.yaml',
  yarn: '.yarnrc.yml',
  bun: 'package.json',
};

/**
 * Where the project's catalogs are or could be; `undefined` where its package manager has none, and
 * where nothing would be in common, since it is no workspace.
 */
export function catalogHomePath(project: Project): string | undefined {
  const { manager, root, members, catalogs, locks } = project;
  const name = manager && names[manager];
  const isShared = catalogs.size > 0 || members.size > 1;
  const isTooOld = locks.some(lock => lock.manager === manager && isBeforeCatalogs(lock));
  return name !== undefined && isShared && !isTooOld ? pathIn(root, name) : undefined;
}

/** Whether the lockfile was written by a package manager that is older than its catalogs. */
function isBeforeCatalogs({ manager, format }: Lock): boolean {
  const [major] = /\d+/.exec(format) ?? [];
  return (
    (manager === 'pnpm' && Number(major) < 9) ||
    (manager === 'yarn' && (format === 'classic' || Number(major) < 8))
  );
}
