import type { Entry, Manifest, ManifestProblem, ManifestSeverity } from './model';
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
  const inEntries = entries.flatMap(entry =>
    speakersOf(entry).flatMap(rule => problemsOf(rule, () => rule.check(entry), settings)),
  );
  const inFile = rules.flatMap(rule =>
    problemsOf(rule, () => foundBy(rule, seen, project), settings),
  );
  return [...inEntries, ...inFile].sort((first, second) => first.at.start - second.at.start);
}

/** What is found beyond the entries by themselves. */
function foundBy(rule: Rule, manifest: Manifest, project: Project | undefined): readonly Found[] {
  switch (rule.kind) {
    case 'entry':
      return [];
    case 'manifest':
      return rule.check(manifest);
    case 'project':
      return project === undefined ? [] : rule.check(manifest, project);
    default:
      return rule satisfies never;
  }
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
