import type { Position } from '../lineTable';
import { remembering } from '../memo';
import type { Message } from '../message';
import { checkManifest, type CheckSettings } from './check';
import type { Entry, Manifest, ManifestProblem } from './model';
import type { ProjectFiles } from './project/model';
import { readManifest } from './readManifest';
import { codeOf } from './rule';
import { rules } from './rules';

/** A file as it is now, perhaps not yet saved. */
export interface ManifestText {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
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

/** More than anyone reads; an editor shows no more of one file. */
const mostProblems = 1000;

const sections = new Map(rules.map(rule => [codeOf(rule), rule.section]));

/** Everyone asks about the few files that are being edited, again and again. */
const manifestOf = remembering(8, (text: string) => readManifest(text));

/** What is wrong in the file itself. */
export function checkFile(
  { text }: ManifestText,
  settings: CheckSettings,
): readonly ShownProblem[] {
  const manifest = manifestOf(text);
  return shown(manifest, checkManifest(manifest, undefined, settings));
}

/** What disagrees with other files of the project. */
export async function checkProject(
  _file: ManifestText,
  _files: ProjectFiles,
  _settings: CheckSettings,
): Promise<readonly ShownProblem[]> {
  return Promise.resolve([]);
}

function shown(manifest: Manifest, problems: readonly ManifestProblem[]): readonly ShownProblem[] {
  return problems.slice(0, mostProblems).map(({ related, ...problem }) => {
    const entry = entryAt(manifest, problem.at.start);
    return {
      ...problem,
      section: sections.get(problem.code) ?? 'ranges-are-not-semver',
      places: [],
      about: entry && { name: entry.name, specifier: entry.specifier.value },
    };
  });
}

/** The entry whose name or specifier holds `offset`. */
export function entryAt({ entries }: Manifest, offset: number): Entry | undefined {
  return entries.find(({ key, specifier }) => key.at.start <= offset && offset <= specifier.at.end);
}
