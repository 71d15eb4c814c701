import type { Message } from '../message';
import type { Span } from '../span';
import type { JsonNode, JsonString } from './json';
import type { Wording } from './wording';

/** As the editor has them: only an error says that something cannot work. */
export type ManifestSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Where a specifier can stand. Dots lead inward, as in `pnpm.overrides`. */
export type Section = (typeof sections)[number];

export const dependencySections = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
] as const;

export const sections = [
  ...dependencySections,
  'overrides',
  'resolutions',
  'pnpm.overrides',
  'catalog',
  'catalogs',
  'engines',
  'devEngines',
] as const;

/** A name and what it must be: `"react": "^19.0.0"`. */
export interface Entry {
  readonly section: Section;
  /** Keys from the section to the specifier: nested overrides and named catalogs have several. */
  readonly path: readonly string[];
  /** The package's name, without the range that an override's key may end in. */
  readonly name: string;
  readonly key: JsonString;
  readonly specifier: JsonString;
  readonly wording: Wording;
}

/** An entry wherever it stands. */
export type Worded = Pick<Entry, 'section' | 'name' | 'wording'>;

/** What a file says about versions. */
export interface Manifest {
  readonly text: string;
  readonly root: JsonNode;
  /** Whether it is no package.json but a pnpm-workspace.yaml or .yarnrc.yml. */
  readonly isSettings: boolean;
  readonly name: JsonString | undefined;
  readonly version: JsonString | undefined;
  readonly entries: readonly Entry[];
}

/** An edit of the file that the finding is in, or of the one at `path`. */
export interface Edit {
  readonly path?: string;
  readonly at: Span;
  readonly text: string;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /**
   * Whether it may be made unasked: what was written means the same to whoever reads it now, or can
   * only have been meant so. What leaves something out that somebody meant, or guesses, is not sure.
   */
  readonly isSure?: boolean;
}

/** A place in another file that belongs to a finding. */
export interface Related {
  readonly path: string;
  readonly at: Span;
  readonly message: Message;
}

/** One thing that is wrong or worth knowing, at exact characters of a file. */
export interface ManifestProblem {
  /** The rule's id and slug: `B2-matches-nothing`. */
  readonly code: string;
  readonly severity: ManifestSeverity;
  readonly message: Message;
  readonly at: Span;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

/** Whether it says that something is wrong, rather than teaches. */
export function isFault({ severity }: Pick<ManifestProblem, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}
