import type { Manifest } from '../../model';
import type { CatalogEntry, Lock, Unusable } from '../model';

/** Whose dependencies are looked up in a lockfile. */
export interface Importer {
  /** Its folder as seen from the lockfile's, empty for the same. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, CatalogEntry>>;
}

/** What a lockfile says of one manifest. */
export type LockView = Pick<Lock, 'specifiers' | 'versions' | 'ownVersion'>;

/** A lockfile, understood once for all packages of a workspace. */
export interface LockFile {
  readonly format: string;
  readonly unusable?: Unusable;
  /** Folders of the packages it was written for, as far as it says, as seen from its own. */
  readonly importers: readonly string[];
  readonly viewOf: (importer: Importer) => LockView;
}

export const emptyView: LockView = {
  specifiers: undefined,
  versions: new Map(),
  ownVersion: undefined,
};

/** A file with nothing in it yet. */
export const noLock: LockFile = { format: '', importers: [], viewOf: () => emptyView };

/** A lockfile that its package manager refuses, too; `{0}` in `template` becomes its name. */
export function broken(template: string, ...args: readonly string[]): LockFile {
  return { ...noLock, unusable: { message: { template, args }, isBroken: true } };
}

/** A lockfile that may be sound but is not understood here. */
export function unread(template: string, ...args: readonly string[]): LockFile {
  return { ...noLock, unusable: { message: { template, args }, isBroken: false } };
}
