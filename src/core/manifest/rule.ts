import type { Message } from '../message';
import type { Span } from '../span';
import type { Entry, Fix, Manifest, ManifestSeverity, Related, Worded } from './model';
import type { Project, Shared } from './project/model';

/** What a rule is called, how grave it is and how it is explained: its row in the reference page. */
export interface RuleFacts {
  /** Of the catalogue: `B2`. */
  readonly id: string;
  /** `matches-nothing`; with the id it is the code that people write into settings. */
  readonly slug: string;
  readonly severity: ManifestSeverity;
  /** The finding in general, in a few words. */
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** The section of the SemVer refresher that explains it, without `#`. */
  readonly section: string;
  /** Specifiers, versions or small manifests as a person would type them. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** What a rule found, before it has a code and a severity. */
export interface Found {
  readonly message: Message;
  readonly at: Span;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Where this finding is less or more grave than its rule. */
  readonly severity?: ManifestSeverity;
}

/** Looks at one entry by itself; what it finds depends on nothing else, and is remembered. */
export interface EntryRule extends RuleFacts {
  readonly kind: 'entry';
  readonly check: (entry: Entry) => readonly Found[];
  /** Looks for what is no entry, and should be one. */
  readonly checkFile?: ManifestRule['check'];
}

/** Looks at one file by itself. */
export interface ManifestRule extends RuleFacts {
  readonly kind: 'manifest';
  readonly check: (manifest: Manifest) => readonly Found[];
}

/** Compares a file with the others of its project. */
export interface ProjectRule extends RuleFacts {
  readonly kind: 'project';
  /** What the examples are compared with, as a sentence. */
  readonly given: string;
  /**
   * Whether it could find something in an entry, whichever package has it. It is asked once for the
   * whole workspace; a manifest in which it is concerned with nothing is not checked.
   */
  readonly concerns?: (entry: Worded, workspace: Shared) => boolean;
  readonly check: (manifest: Manifest, project: Project) => readonly Found[];
}

export type Rule = EntryRule | ManifestRule | ProjectRule;

/** The topic that has a section with examples for each rule. */
export const rulesTopic = 'ep159/manifest-rules';

/** The rule's section in it. */
export function anchorOf(code: string): string {
  return code.toLowerCase();
}

/** `B2-matches-nothing` */
export function codeOf({ id, slug }: RuleFacts): string {
  return `${id}-${slug}`;
}
