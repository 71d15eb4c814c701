import { changing, clipped, placeOf } from '../fixes/edits';
import type { JsonProperty, JsonString } from '../json';
import type { Entry, Manifest, Section } from '../model';
import { namedEntry } from '../namedEntry';
import { overridesOf, readSelector } from '../overrides';
import { parentOf } from '../project/paths';
import { stringOf } from '../readManifest';
import type { Found, ProjectRule } from '../rule';
import { rangeOf } from '../specifier/range';
import { specifierOf } from '../specifier/writtenRange';

/** Of a name in several sections, npm takes the last of these. */
const sections: readonly Section[] = [
  'peerDependencies',
  'dependencies',
  'optionalDependencies',
  'devDependencies',
];

/** Where npm looks up what `$name` refers to, in turn. */
const referred: readonly Section[] = [
  'devDependencies',
  'optionalDependencies',
  'dependencies',
  'peerDependencies',
];

export const overrideConflict: ProjectRule = {
  kind: 'project',
  id: 'C12',
  slug: 'override-conflict',
  severity: 'error',
  title: 'An override of a direct dependency that asks for something else',
  why: 'npm ends with EOVERRIDE when a direct dependency and its override differ by a single character, since it cannot tell which of them is meant.',
  section: 'ranges-are-not-semver',
  given: 'npm installs the project.',
  bad: [
    '{ "dependencies": { "one": "^1.0.0" }, "overrides": { "one": "1.2.3" } }',
    '{ "devDependencies": { "one": "^1.0.0" }, "overrides": { "one@1": { ".": "1.2.3" } } }',
    '{ "dependencies": { "one": "^1", "two": "^2" }, "overrides": { "one": "$two" } }',
  ],
  good: [
    '{ "dependencies": { "one": "^1.0.0" }, "overrides": { "one": "^1.0.0" } }',
    '{ "dependencies": { "one": "^1.0.0" }, "overrides": { "one": "$one" } }',
    '{ "dependencies": { "one": "^1.0.0" }, "overrides": { "one@2": "2.0.1" } }',
    '{ "dependencies": { "one": "^1.0.0" }, "overrides": { "one": { "two": "1.0.0" } } }',
    '{ "dependencies": { "one": "^1.0.0" }, "overrides": { "two": { "one": "1.0.0" } } }',
    '{ "dependencies": { "one": "^1.0.0" }, "devDependencies": { "one": "1.2.3" }, "overrides": { "one": "1.2.3" } }',
  ],
  check: (manifest, { path, root, manager, members }) => {
    const overrides = overridesOf(manifest, 'npm');
    // npm reads the overrides of the root alone; others read other fields, or settle it quietly.
    const isRead = parentOf(path) === root && (manager === 'npm' || manager === undefined);
    if (overrides === undefined || !isRead) {
      return [];
    }
    const byName = new Map<string, JsonProperty[]>();
    for (const property of overrides.properties) {
      const { name } = readSelector(property.key.value);
      const same = byName.get(name) ?? [];
      same.push(property);
      byName.set(name, same);
    }
    return directEntries(manifest)
      .filter(({ name }) => !members.has(name))
      .flatMap(entry => conflictOf(manifest, entry, byName.get(entry.name) ?? []));
  },
};

function directEntries({ entries }: Manifest): readonly Entry[] {
  const byName = new Map(
    sections.flatMap(section =>
      entries.filter(entry => entry.section === section).map(entry => [entry.name, entry] as const),
    ),
  );
  return [...byName.values()];
}

function conflictOf(
  manifest: Manifest,
  entry: Entry,
  selecting: readonly JsonProperty[],
): readonly Found[] {
  const rule = selecting.find(property => isFor(entry, property));
  const value = rule?.value.kind === 'string' ? rule.value : stringOf(rule?.value, '.');
  if (value === undefined || value.value === '' || value.value === '*') {
    return [];
  }
  const wanted = resolved(manifest, value.value);
  return wanted === undefined || wanted === entry.specifier.value
    ? []
    : [conflict(entry, value, wanted)];
}

/** By range, where there are two to compare. */
function isFor(entry: Entry, { key }: JsonProperty): boolean {
  const { range } = readSelector(key.value);
  const asked = specifierOf(entry);
  const selected = range === undefined ? undefined : rangeOf(range.text);
  if (range === undefined || range.text === '*') {
    return true;
  }
  const isRange = asked.kind === 'version' || asked.kind === 'range';
  const wanted = isRange ? rangeOf(asked.wanted.text) : undefined;
  // Of anything else but a range it is not known what npm would do.
  return (
    selected !== undefined && wanted !== undefined && selected.parsed.intersects(wanted.parsed)
  );
}

function resolved(manifest: Manifest, value: string): string | undefined {
  if (!value.startsWith('$')) {
    return value;
  }
  const name = value.slice(1);
  const section = referred.find(each => namedEntry(manifest, each, name) !== undefined);
  return section && namedEntry(manifest, section, name)?.specifier.value;
}

function conflict(entry: Entry, value: JsonString, wanted: string): Found {
  const template =
    'npm ends with EOVERRIDE: `{0}` is a direct dependency as `{1}`, and this says `{2}`. Write `${0}` to mean the same.';
  const all = { start: 0, end: value.value.length };
  const { specifier } = entry;
  return {
    message: {
      template,
      args: [clipped(entry.name), clipped(specifier.value), clipped(wanted)],
    },
    at: placeOf({ specifier: value }, all),
    fixes: [
      changing({ specifier: value }, { at: all, text: `$${entry.name}` }),
      {
        ...changing(entry, { at: { start: 0, end: specifier.value.length }, text: wanted }),
        title: {
          template: 'Change the dependency to `{0}`',
          args: [clipped(wanted)],
        },
      },
    ],
  };
}
