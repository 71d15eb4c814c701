import { rememberingWith } from '../memo';
import { concernedWith } from './concerned';
import { entriesByOffset } from './editing/places';
import {
  isFault,
  type Entry,
  type Manifest,
  type ManifestProblem,
  type ManifestSeverity,
} from './model';
import type { Project } from './project/model';
import {
  codeOf,
  type EntryRule,
  type Found,
  type ManifestRule,
  type ProjectRule,
  type Rule,
} from './rule';
import { rules } from './rules';
import { speakersOf } from './speakers';

/** What a person has set; a code's severity may be `off`. */
export interface CheckSettings {
  /** By code (`B2-matches-nothing`) or id (`B2`). */
  readonly severities: ReadonlyMap<string, ManifestSeverity | 'off'>;
  /** `name` or `name@specifier`: nothing is said of these. */
  readonly ignored: ReadonlySet<string>;
}

export const defaultSettings: CheckSettings = { severities: new Map(), ignored: new Set() };

/**
 * Everything wrong with a manifest, in the order of the file. Without a `project` only what can be
 * seen in the file itself: that is fast enough for every keystroke.
 */
export function checkManifest(
  manifest: Manifest,
  project?: Project,
  settings: CheckSettings = defaultSettings,
): readonly ManifestProblem[] {
  const seen = withoutIgnored(manifest, settings);
  const heard = heardUnder(settings);
  const inFile = [...foundInEntries(seen, heard), ...foundInFile(seen, heard)];
  const inProject = project === undefined ? [] : foundInProject(seen, project, heard);
  return faultsFirst(seen, inFile, inProject).sort(
    (first, second) => first.at.start - second.at.start,
  );
}

/** Of a specifier in which something is wrong by itself, nothing is taught until it is mended. */
function faultsFirst(
  manifest: Manifest,
  inFile: readonly ManifestProblem[],
  inProject: readonly ManifestProblem[],
): ManifestProblem[] {
  const all = [...inFile, ...inProject];
  if (!inFile.some(isFault) || all.every(isFault)) {
    return all;
  }
  const entryAt = entriesByOffset(manifest);
  const specifierAt = ({ at }: ManifestProblem) => {
    const specifier = entryAt(at.start)?.specifier;
    return specifier !== undefined && specifier.at.start <= at.start ? specifier : undefined;
  };
  const faulty = new Set(inFile.filter(isFault).map(specifierAt));
  faulty.delete(undefined);
  return all.filter(problem => isFault(problem) || !faulty.has(specifierAt(problem)));
}

/** Nearly all entries are silent. */
function foundInEntries({ entries }: Manifest, { inEntries }: Heard): readonly ManifestProblem[] {
  return entries
    .filter(entry => speakersOf(entry).length > 0)
    .flatMap(entry =>
      speakersOf(entry).flatMap(rule => problemsOf(rule.check(entry), rule, inEntries.get(rule))),
    );
}

function foundInFile(manifest: Manifest, { inFile }: Heard): readonly ManifestProblem[] {
  return inFile.flatMap(({ rule, voice }) => {
    const found = rule.kind === 'manifest' ? rule.check(manifest) : rule.checkFile?.(manifest);
    return problemsOf(found ?? [], rule, voice);
  });
}

function foundInProject(
  manifest: Manifest,
  project: Project,
  { inProject }: Heard,
): readonly ManifestProblem[] {
  const isConcerned = concernedWith(manifest, project);
  return inProject
    .filter(({ rule }) => isConcerned(rule))
    .flatMap(({ rule, voice }) => problemsOf(rule.check(manifest, project), rule, voice));
}

function withoutIgnored(manifest: Manifest, settings: CheckSettings): Manifest {
  return settings.ignored.size === 0
    ? manifest
    : { ...manifest, entries: manifest.entries.filter(entry => !isIgnored(entry, settings)) };
}

function isIgnored({ name, specifier }: Entry, { ignored }: CheckSettings): boolean {
  return ignored.has(name) || ignored.has(`${name}@${specifier.value}`);
}

/** How a rule speaks: under which code, and how gravely. */
interface Voice {
  readonly code: string;
  readonly severity: ManifestSeverity;
}

/** A rule and its voice. */
interface Speaker<Kind> {
  readonly rule: Kind;
  readonly voice: Voice;
}

/** A rule that is off is not even asked. */
interface Heard {
  readonly inEntries: ReadonlyMap<Rule, Voice>;
  readonly inFile: readonly Speaker<EntryRule | ManifestRule>[];
  readonly inProject: readonly Speaker<ProjectRule>[];
}

const heardUnder = rememberingWith(({ severities }: CheckSettings): Heard => {
  const voices = new Map<Rule, Voice>();
  for (const rule of rules) {
    const code = codeOf(rule);
    const severity = severities.get(code) ?? severities.get(rule.id) ?? rule.severity;
    if (severity !== 'off') {
      voices.set(rule, { code, severity });
    }
  }
  const all = [...voices].map(([rule, voice]) => ({ rule, voice }));
  return {
    inEntries: voices,
    inFile: all.filter(
      (each): each is Speaker<EntryRule | ManifestRule> =>
        each.rule.kind === 'manifest' ||
        (each.rule.kind === 'entry' && each.rule.checkFile !== undefined),
    ),
    inProject: all.filter((each): each is Speaker<ProjectRule> => each.rule.kind === 'project'),
  };
});

const nothing: readonly ManifestProblem[] = [];

/** A finding that is milder than its rule stays so unless the person has set the rule. */
function problemsOf(
  found: readonly Found[],
  rule: Rule,
  voice: Voice | undefined,
): readonly ManifestProblem[] {
  if (found.length === 0 || voice === undefined) {
    return nothing;
  }
  const { code, severity } = voice;
  const isSet = severity !== rule.severity;
  return found.map(({ message, at, fixes = [], related = [], severity: own = severity }) => ({
    code,
    severity: isSet ? severity : own,
    ...{ message, at, fixes, related },
  }));
}
