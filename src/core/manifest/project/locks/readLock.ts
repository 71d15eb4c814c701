import type { PackageManager } from '../model';
import { readBunLock } from './bunLock';
import { broken, unread, type LockFile } from './lockFile';
import { readNpmLock } from './npmLock';
import { readPnpmLock } from './pnpmLock';
import { readYarnLock } from './yarnLock';

/** In UTF-16 units. The lockfiles of the largest public workspaces have a quarter of it. */
export const longestLock = 32_000_000;

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
  { name: 'bun.lockb', manager: 'bun', understand: () => unread(binary) },
];

/** Understands a lockfile's text, or says why not; `undefined` is a file that cannot be read. */
export function readLock(kind: LockKind, text: string | undefined): LockFile {
  const file = understood(kind, text);
  if (file.unusable === undefined) {
    return file;
  }
  const { template, args } = file.unusable.message;
  const message = { template, args: [kind.name, ...args] };
  return { ...file, unusable: { ...file.unusable, message } };
}

function understood({ understand }: LockKind, text: string | undefined): LockFile {
  if (text === undefined || text.length > longestLock) {
    return unread(
      '{0} may not be read or has more than 32 million characters, so nothing is compared with it. Look what it is; an install writes it again when it is gone.',
    );
  }
  if (/^<{7} /m.test(text)) {
    return broken(
      '{0} has conflicts of a merge, so nothing is compared with it. Resolve them: npm, pnpm and Yarn do so when they install.',
    );
  }
  return understand(text);
}

const binary =
  '{0} is binary, so nothing is compared with it. `bun install --save-text-lockfile` writes one that can be read.';
