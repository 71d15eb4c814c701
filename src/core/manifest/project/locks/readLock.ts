import type { PackageManager } from '../model';
import { readBunLock } from './bunLock';
import { unusable, type LockFile } from './lockFile';
import { readNpmLock } from './npmLock';
import { readPnpmLock } from './pnpmLock';
import { readYarnLock } from './yarnLock';

/** In UTF-16 units. The lockfiles of the largest public workspaces have a quarter of it. */
export const longestLock = 32 * 1024 * 1024;

/** A kind of lockfile. */
export interface LockKind {
  readonly name: string;
  readonly manager: PackageManager;
  readonly understand: (text: string) => LockFile;
}

/** Of two that belong to one package manager, it takes the first. */
export const lockKinds: readonly LockKind[] = [
  { name: 'npm-shrinkwrap.json', manager: 'npm', understand: readNpmLock },
  { name: 'package-lock.json', manager: 'npm', understand: readNpmLock },
  { name: 'pnpm-lock.yaml', manager: 'pnpm', understand: readPnpmLock },
  { name: 'yarn.lock', manager: 'yarn', understand: readYarnLock },
  { name: 'bun.lock', manager: 'bun', understand: readBunLock },
  { name: 'bun.lockb', manager: 'bun', understand: () => unusable(binary) },
];

/** Understands a lockfile's text, or says why not; `undefined` is a file that cannot be read. */
export function readLock({ understand }: LockKind, text: string | undefined): LockFile {
  if (text === undefined) {
    return unusable('It cannot be read, or is too large to be.');
  }
  if (text.length > longestLock) {
    return unusable('It is too large to be compared: more than {0} million characters.', '33');
  }
  if (/^<{7} /m.test(text)) {
    return unusable('It has conflicts of a merge that are not resolved.');
  }
  return understand(text);
}

const binary = 'It is binary. `bun install --save-text-lockfile` writes one that can be compared.';
