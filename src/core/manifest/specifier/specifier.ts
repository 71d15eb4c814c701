import type { Message } from '../../message';

/** What a specifier can ask for; all but `invalid` are sound. */
export type SpecifierKind = Specifier['kind'];

/** A piece of the specifier's text and the index in it where the piece starts. */
export interface Part {
  readonly text: string;
  readonly index: number;
}

/** The string after a dependency's name, taken apart. Every index counts from the string's start. */
export type Specifier =
  | RegistrySpecifier
  | AliasSpecifier
  | JsrSpecifier
  | GitSpecifier
  | PathSpecifier
  | WorkspaceSpecifier
  | CatalogSpecifier
  | PatchSpecifier
  | InvalidSpecifier;

/** What the registry is asked for: one version, a range of them, or a name for one. */
export interface RegistrySpecifier {
  readonly kind: 'version' | 'range' | 'tag';
  readonly valid: true;
  /** Without the space around it. */
  readonly wanted: Part;
}

/** `npm:other@^1`: another package under this name. */
export interface AliasSpecifier {
  readonly kind: 'alias';
  readonly valid: true;
  readonly target: Part;
  /** What is asked of the target; any version where nothing is. */
  readonly inner: RegistrySpecifier;
}

/** `jsr:@scope/name@^1`, or `jsr:^1` for the package of this name. */
export interface JsrSpecifier {
  readonly kind: 'jsr';
  readonly valid: true;
  readonly target: Part | undefined;
  readonly inner: RegistrySpecifier;
}

/** A repository, perhaps at a branch, tag or commit, or at the newest tag in a range. */
export interface GitSpecifier {
  readonly kind: 'git';
  readonly valid: true;
  readonly committish: Part | undefined;
  /** What follows `#semver:`, decoded. */
  readonly range: Part | undefined;
}

/** Something that is fetched or read from one place: nothing is chosen by version. */
export interface PathSpecifier {
  readonly kind: 'remote' | 'file' | 'directory' | 'portal' | 'link' | 'exec';
  readonly valid: true;
  /** The address or path, without a protocol of ours before it. */
  readonly path: Part;
}

/** `workspace:^`: a package of this repository. */
export interface WorkspaceSpecifier {
  readonly kind: 'workspace';
  readonly valid: true;
  /** The other name in `workspace:name@range`. */
  readonly target: Part | undefined;
  /** `*`, `^`, `~`, a range, or a path. */
  readonly wanted: Part;
  readonly wants: 'any' | 'caret' | 'tilde' | 'range' | 'path';
}

/** `catalog:name`: whatever the catalog says. */
export interface CatalogSpecifier {
  readonly kind: 'catalog';
  readonly valid: true;
  /** Without the space around it; empty for the default catalog. */
  readonly catalog: Part;
}

/** `patch:name@npm%3A1.0.0#./fix.patch`: another specifier, changed after it was fetched. */
export interface PatchSpecifier {
  readonly kind: 'patch';
  readonly valid: true;
  readonly target: Part;
  /** The patched package's own specifier, decoded. */
  readonly source: Part;
  readonly patch: Part;
}

/** What npm refuses, or nobody understands. */
export interface InvalidSpecifier {
  readonly kind: 'invalid';
  readonly valid: false;
  readonly reason: Message;
  readonly flaw: Flaw;
  /** The characters to blame. */
  readonly blamed: Part;
  /** What Yarn and pnpm take it for, where it is npm that refuses it. */
  readonly elsewhere?: RegistrySpecifier;
}

/**
 * What kind of mistake it is: of the text as a whole (`tooLong`, `unknown`: neither range nor tag),
 * of its protocol, or of what follows a protocol that is known.
 */
export type Flaw =
  | 'tooLong'
  | 'unknown'
  | 'protocol'
  | 'address'
  | 'committish'
  | 'alias'
  | 'jsr'
  | 'workspace'
  | 'path'
  | 'patch';
