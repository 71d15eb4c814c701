import type { Manifest } from '../model';

/** The programs that install what a manifest asks for. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** Files as a rule may see them; each host, the command line and the tests bring their own. */
export interface ProjectFiles {
  /** The text of the file at an absolute `path` with `/`; `undefined` when there is none, or it cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Something that changes when the file does, such as size and time; `undefined` without a file. */
  readonly stamp: (path: string) => Promise<string | undefined>;
  /** Names of what is in the folder, folders ending in `/`; empty when there is none. */
  readonly list: (path: string) => Promise<readonly string[]>;
}

/** A package of the workspace. */
export interface Member {
  /** The folder, absolute, without a slash at its end. */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** What a lockfile says of one importer, and of versions. */
export interface Lock {
  readonly path: string;
  readonly manager: PackageManager;
  /** `package-lock.json` 1–3, pnpm's `9.0`, `berry 8` … as the file says. */
  readonly format: string;
  /** The specifier that was locked, by name, for the manifest asked about; `undefined` when the format keeps none. */
  readonly specifiers: ReadonlyMap<string, LockedSpecifier> | undefined;
  /** The version that the manifest's dependency resolved to, by name. */
  readonly versions: ReadonlyMap<string, string>;
  /** The version of the manifest itself, where the lockfile repeats it. */
  readonly ownVersion: string | undefined;
  /** Why the file cannot be used, as a short English phrase; then all else is empty. */
  readonly unusable: string | undefined;
}

export interface LockedSpecifier {
  readonly specifier: string;
  /** 0-based offset in the lockfile, to lead there. */
  readonly at: number;
}

/** A catalog entry and where it stands. */
export interface CatalogEntry {
  readonly path: string;
  readonly catalog: string;
  readonly name: string;
  readonly specifier: string;
  readonly at: number;
}

/** All that the other files around a manifest say of it. Everything is read; nothing is looked up later. */
export interface Project {
  /** The manifest's own file, absolute. */
  readonly path: string;
  /** The folder of the workspace's root manifest; the manifest's own where there is no workspace. */
  readonly root: string;
  readonly manager: PackageManager | undefined;
  /** Why it is taken to be this one: `packageManager`, `devEngines`, the lockfile's name … */
  readonly managerFrom: string | undefined;
  /** Other packages of the workspace, by name; the manifest itself is among them. */
  readonly members: ReadonlyMap<string, Member>;
  /** Lockfiles found at the root, most fitting first. */
  readonly locks: readonly Lock[];
  /** Installed versions by name, as found in node_modules; `undefined` where nothing is installed or there is no node_modules (Plug'n'Play). */
  readonly installed: ReadonlyMap<string, InstalledPackage> | undefined;
  /** By `catalog:name`, the default catalog being `default`. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, CatalogEntry>>;
  /** Other files that name a version of Node: `.nvmrc`, `.node-version`. */
  readonly nodeVersions: readonly { readonly path: string; readonly text: string }[];
}

export interface InstalledPackage {
  readonly version: string;
  readonly path: string;
}
