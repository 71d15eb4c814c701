import type { Message } from '../../message';
import type { Entry, Manifest } from '../model';

/** The programs that install what a manifest asks for. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** Files as a rule may see them; each host, the command line and the tests bring their own. */
export interface ProjectFiles {
  /** The text of the file at an absolute `path` with `/`; `undefined` when there is none, or it cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>;
  /**
   * Something that changes when the file does, such as size and time; `undefined` without a file. A
   * file that has a stamp but no text counts as unreadable, so that a host can refuse what is huge.
   */
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

/** Why nothing is compared with a lockfile. */
export interface Unusable {
  readonly message: Message;
  /** Whether its package manager refuses it, too: what is binary, say, is only not read here. */
  readonly isBroken: boolean;
}

/** What a lockfile says of the manifest asked about. */
export interface Lock {
  readonly path: string;
  readonly manager: PackageManager;
  /** As the file says: `3`, `9.0`; `classic` and `berry 8` for Yarn. Empty when it does not say. */
  readonly format: string;
  /**
   * What was asked for when it was written, by name and without peers; `undefined` when the format
   * keeps no such text, or the manifest is not in it.
   */
  readonly specifiers: ByName<LockedSpecifier> | undefined;
  /** The version that each of the manifest's dependencies resolved to, by name; siblings have none. */
  readonly versions: ByName<string>;
  /** The manifest's own version, where the lockfile repeats it. */
  readonly ownVersion: LockedSpecifier | undefined;
  /** Why nothing can be said of it, as a sentence; then all else is empty. */
  readonly unusable: Unusable | undefined;
}

/** Looked up when it is asked for: of most names nobody asks all. */
export type ByName<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

export interface LockedSpecifier {
  readonly specifier: string;
  /** 0-based offset in the lockfile, to lead there. */
  readonly at: number;
}

/** A dependency that a package of the workspace asks for. */
export interface Use {
  readonly path: string;
  readonly entry: Entry;
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
  /** Its version where `packageManager` or `devEngines` states an exact one. */
  readonly managerVersion: string | undefined;
  /** Why it is taken to be this one: `packageManager`, `devEngines`, the lockfile's name … */
  readonly managerFrom: string | undefined;
  /** The packages of the workspace, by name; the manifest itself and the root are among them. */
  readonly members: ReadonlyMap<string, Member>;
  /** Whether these are all: not so where the search was given up, or a package has no name. */
  readonly isWhole: boolean;
  /** Who asks for a package, by its name; peers too. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** Names that `overrides` or `resolutions` of the root change: what a package asks for is not what it gets. */
  readonly overridden: ReadonlySet<string>;
  /** Whether a hook such as `.pnpmfile.cjs` may change what is asked for, so that little can be compared. */
  readonly isHooked: boolean;
  /** Lockfiles found at the root, most fitting first. */
  readonly locks: readonly Lock[];
  /**
   * What the manifest's dependencies are in node_modules, by name; `undefined` where none of them is
   * installed or there is no node_modules (Plug'n'Play).
   */
  readonly installed: ReadonlyMap<string, InstalledPackage> | undefined;
  /** By the catalog's name, `default` being the one without, then by package. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, CatalogEntry>>;
  /** Other files that name a version of Node: `.nvmrc`, `.node-version`. */
  readonly nodeVersions: readonly { readonly path: string; readonly text: string }[];
}

/** What is the same for all packages of a workspace. */
export type Shared = Pick<Project, 'members' | 'uses' | 'overridden' | 'catalogs'>;

export interface InstalledPackage {
  /** None where the package's manifest is broken: it is there all the same. */
  readonly version: string | undefined;
  readonly path: string;
  /** 0-based offset of the version in the package's manifest. */
  readonly at: number;
}
