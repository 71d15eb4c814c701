import type { Manifest } from './model';
import { chooseManager } from './project/manager';
import type { Lock } from './project/model';
import { stringOf } from './readManifest';
import type { Found } from './rule';

/**
 * The lockfile that an install from the root reads, as far as the manifest and the lockfiles say;
 * `undefined` where nobody knows which it is.
 */
export function lockThatCounts({ root }: Manifest, locks: readonly Lock[]): Lock | undefined {
  const { manager } = chooseManager(root, new Set());
  const isDisputed = manager === undefined && new Set(locks.map(each => each.manager)).size > 1;
  // Of two that belong to one package manager, it takes the first.
  return isDisputed
    ? undefined
    : locks.find(lock => manager === undefined || lock.manager === manager);
}

/** At what names the package manager, else at the name of the package, else at its first character. */
export function placesOf(
  { root, name }: Manifest,
  locks: readonly Lock[],
): Pick<Found, 'at' | 'related'> {
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
