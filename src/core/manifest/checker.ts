import { LineTable, type Position } from '../lineTable';
import type { Message } from '../message';
import type { Span } from '../span';
import { bumpsOf, releaseTags, type Bump } from './bump';
import { checkManifest, type CheckSettings } from './check';
import { catalogHomePath } from './editing/catalogHome';
import { completionsAt, type Completions } from './editing/completions';
import { hoverAt, type HoverView, type Released } from './editing/hover';
import { entriesByOffset, offsetIsIn } from './editing/places';
import type { Refactoring } from './editing/refactoring';
import { refactoringsOf } from './editing/refactorings';
import { readGitTags } from './gitTags';
import type { Entry, Manifest, ManifestProblem, Related } from './model';
import type { PackageManager, Project, ProjectFiles } from './project/model';
import { parentOf } from './project/paths';
import { readManifestFile, readProject } from './project/readProject';
import { ProjectCache } from './project/reader';
import { codeOf } from './rule';
import { rules } from './rules';
import { installedBy } from './settings';

/** A file as it is now, perhaps not yet saved. */
export interface ManifestText {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** How to look at the files around a manifest. */
export interface Surroundings {
  /** Another number says that files may have changed since what was read under the last. */
  readonly era: number;
  /** The package manager that the person says is used, whatever the files say. */
  readonly manager: PackageManager | undefined;
}

/** A problem with what an editor needs besides. */
export interface ShownProblem extends Omit<ManifestProblem, 'related'> {
  /** The section of the SemVer refresher that explains it. */
  readonly section: string;
  /** What a person could choose to ignore; `undefined` for what is about no dependency. */
  readonly about: { readonly name: string; readonly specifier: string } | undefined;
  readonly places: readonly Place[];
}

/** A place in another file that belongs to a problem. */
export interface Place {
  readonly path: string;
  readonly from: Position;
  readonly to: Position;
  readonly message: Message;
}

/** What the version can become, and where it stands. */
export interface Bumps {
  readonly at: Span;
  readonly bumps: readonly Bump[];
}

/** More than anyone reads; an editor shows no more of one file. */
const mostProblems = 1000;

/** Everyone asks about the few files that are being edited, again and again. */
const mostRemembered = 8;

const rulesByCode = new Map(rules.map(rule => [codeOf(rule), rule]));

/** Checks manifests for an editor, and remembers what it has read of the files around them. */
export class Checker {
  /** By path, as last read: what a file was before a keystroke nobody asks for again. */
  readonly #manifests = new Map<string, Manifest>();
  readonly #cache = new ProjectCache();
  #era = 0;

  /** What is wrong in the file itself. */
  inFile({ path, text }: ManifestText, settings: CheckSettings): readonly ShownProblem[] {
    const manifest = this.#manifestOf(path, text);
    const entryAt = entriesByOffset(manifest);
    return checkManifest(manifest, undefined, settings)
      .slice(0, mostProblems)
      .map(problem => shown(problem, entryAt(problem.at.start), []));
  }

  /** What disagrees with other files of the project; rejects where `files` do. */
  async inProject(
    { path, text }: ManifestText,
    files: ProjectFiles,
    settings: CheckSettings,
    surroundings: Surroundings,
  ): Promise<readonly ShownProblem[]> {
    const manifest = this.#manifestOf(path, text);
    const project = await this.#project(path, files, surroundings);
    const problems = checkManifest(manifest, project, settings).filter(
      ({ code }) => rulesByCode.get(code)?.kind === 'project',
    );
    const kept = problems.slice(0, mostProblems);
    const tables = await tablesOf(kept, files);
    const entryAt = entriesByOffset(manifest);
    return kept.map(problem =>
      shown(problem, entryAt(problem.at.start), placesOf(problem.related, tables)),
    );
  }

  /** What the package is called, if the manifest says so. */
  nameOf({ path, text }: ManifestText): string | undefined {
    return this.#manifestOf(path, text).name?.value;
  }

  /** What is to be said of the version or specifier at `offset`. */
  async hover(
    { path, text }: ManifestText,
    offset: number,
    files: ProjectFiles,
    surroundings: Surroundings,
  ): Promise<HoverView | undefined> {
    const manifest = this.#manifestOf(path, text);
    const { version } = manifest;
    const isOfVersion = version !== undefined && offsetIsIn(version.at, offset);
    return isOfVersion
      ? hoverAt(manifest, offset, undefined, await releasedOf(path, manifest, files))
      : hoverAt(manifest, offset, await this.#project(path, files, surroundings), []);
  }

  /** What could stand as the specifier at `offset`. */
  async completions(
    { path, text }: ManifestText,
    offset: number,
    files: ProjectFiles,
    surroundings: Surroundings,
  ): Promise<Completions | undefined> {
    const project = await this.#project(path, files, surroundings);
    return completionsAt(this.#manifestOf(path, text), offset, project);
  }

  /** What can be made of the entry at `offset`. */
  async refactorings(
    { path, text }: ManifestText,
    offset: number,
    files: ProjectFiles,
    surroundings: Surroundings,
  ): Promise<readonly Refactoring[]> {
    const entry = entriesByOffset(this.#manifestOf(path, text))(offset);
    if (entry === undefined) {
      return [];
    }
    const project = await this.#project(path, files, surroundings);
    const home = catalogHomePath(project);
    const kept = home === path ? text : home && (await files.read(home));
    return refactoringsOf(
      entry,
      project,
      home === undefined || kept === undefined ? undefined : { path: home, text: kept },
    );
  }

  /** What the manifest's version can become; `undefined` where `offset` is not in it. */
  async bumps(
    { path, text }: ManifestText,
    offset: number,
    files: ProjectFiles,
  ): Promise<Bumps | undefined> {
    const manifest = this.#manifestOf(path, text);
    const { version } = manifest;
    if (version === undefined || !offsetIsIn(version.at, offset)) {
      return undefined;
    }
    const released = await releasedOf(path, manifest, files);
    const tags = 'template' in released ? [] : released;
    const at = { start: version.offsetOf(0), end: version.offsetOf(version.value.length) };
    return { at, bumps: bumpsOf(version.value, tags) };
  }

  #manifestOf(path: string, text: string): Manifest {
    const known = this.#manifests.get(path);
    if (known?.text === text) {
      return known;
    }
    if (this.#manifests.size >= mostRemembered) {
      this.#manifests.clear();
    }
    const manifest = readManifestFile(path, text);
    this.#manifests.set(path, manifest);
    return manifest;
  }

  async #project(
    path: string,
    files: ProjectFiles,
    { era, manager }: Surroundings,
  ): Promise<Project> {
    if (era !== this.#era) {
      this.#era = era;
      this.#cache.refresh();
    }
    const project = await readProject(path, files, this.#cache);
    return installedBy(manager, project);
  }
}

function shown(
  { code, severity, message, at, fixes }: ManifestProblem,
  entry: Entry | undefined,
  places: readonly Place[],
): ShownProblem {
  return {
    ...{ code, severity, message, at, fixes },
    section: rulesByCode.get(code)?.section ?? 'ranges-are-not-semver',
    about: entry && { name: entry.name, specifier: entry.specifier.value },
    places,
  };
}

async function releasedOf(
  path: string,
  { name }: Manifest,
  files: ProjectFiles,
): Promise<Released> {
  const found = await readGitTags(parentOf(path) ?? '', files);
  return found.kind === 'tags' ? releaseTags(found.tags, name?.value) : found.reason;
}

type Tables = ReadonlyMap<string, LineTable>;

/** Where lines start in the files that the problems name, each read once. */
async function tablesOf(
  problems: readonly ManifestProblem[],
  files: ProjectFiles,
): Promise<Tables> {
  const paths = new Set(problems.flatMap(({ related }) => related.map(({ path }) => path)));
  const tables = [...paths].map(
    async path => [path, new LineTable((await files.read(path)) ?? '')] as const,
  );
  return new Map(await Promise.all(tables));
}

function placesOf(related: readonly Related[], tables: Tables): readonly Place[] {
  return related.flatMap(({ path, at, message }) => {
    const table = tables.get(path);
    return table === undefined
      ? []
      : { path, from: table.positionAt(at.start), to: table.positionAt(at.end), message };
  });
}
