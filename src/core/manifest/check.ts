import { entriesByOffset } from './editing/places';
import {
  isFault,
  type Entry,
  type Manifest,
  type ManifestProblem,
  type ManifestSeverity,
} from './model';
import type { Project } from './project/model';
import { codeOf, type Found, type Rule } from './rule';
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
  const entries =
    settings.ignored.size === 0
      ? manifest.entries
      : manifest.entries.filter(entry => !isIgnored(entry, settings));
  const seen = { ...manifest, entries };
  const inFile = [
    ...entries.flatMap(entry =>
      speakersOf(entry).flatMap(rule => problemsOf(rule, () => rule.check(entry), settings)),
    ),
    ...rules.flatMap(rule =>
      rule.kind === 'manifest' ? problemsOf(rule, () => rule.check(seen), settings) : [],
    ),
  ];
  const inProject = rules.flatMap(rule =>
    rule.kind === 'project' && project !== undefined
      ? problemsOf(rule, () => rule.check(seen, project), settings)
      : [],
  );
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

/** A rule that is off is not even asked. */
function problemsOf(
  rule: Rule,
  find: () => readonly Found[],
  settings: CheckSettings,
): readonly ManifestProblem[] {
  const severity = severityOf(rule, settings);
  return severity === 'off' ? [] : find().map(found => problemOf(rule, found, severity));
}

function isIgnored({ name, specifier }: Entry, { ignored }: CheckSettings): boolean {
  return ignored.has(name) || ignored.has(`${name}@${specifier.value}`);
}

function severityOf(rule: Rule, { severities }: CheckSettings): ManifestSeverity | 'off' {
  return severities.get(codeOf(rule)) ?? severities.get(rule.id) ?? rule.severity;
}

/** A finding that is milder than its rule stays so unless the person has set the rule. */
function problemOf(rule: Rule, found: Found, severity: ManifestSeverity): ManifestProblem {
  const { message, at, fixes = [], related = [] } = found;
  const isSet = severity !== rule.severity;
  return {
    code: codeOf(rule),
    severity: isSet ? severity : (found.severity ?? severity),
    ...{ message, at, fixes, related },
  };
}
