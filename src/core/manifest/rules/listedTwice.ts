import type { Span } from '../../span';
import { clipped } from '../fixes/edits';
import { propertyOf, type JsonObject, type JsonString } from '../json';
import type { Entry, Fix, Manifest } from '../model';
import { namedEntry } from '../namedEntry';
import type { Found, ManifestRule } from '../rule';

const sections = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

export const listedTwice: ManifestRule = {
  kind: 'manifest',
  id: 'C10',
  slug: 'listed-twice',
  severity: 'information',
  title: 'A dependency stands in two sections',
  why: 'Only one of the two counts, and package managers do not agree which. A peer that is also a development dependency is normal.',
  section: 'ranges-are-not-semver',
  bad: [
    '{ "dependencies": { "one": "^1" }, "devDependencies": { "one": "^2" } }',
    '{ "dependencies": { "one": "^1" }, "optionalDependencies": { "one": "^1" } }',
  ],
  good: [
    '{ "peerDependencies": { "one": "^1" }, "devDependencies": { "one": "^1" } }',
    '{ "dependencies": { "one": "^1" }, "devDependencies": { "two": "^1" } }',
  ],
  check: manifest => {
    const pairs = pairsIn(manifest);
    const reaches = pairs.length === 0 ? new Map<JsonString, Span>() : reachesIn(manifest);
    return pairs.map(([first, second]) => twice(reaches, first, second));
  },
};

/** The editor's JSON support speaks of a name twice in one section. */
function pairsIn(manifest: Manifest): readonly (readonly [Entry, Entry])[] {
  return sections.slice(1).flatMap((section, index) => {
    const above = sections.slice(0, index + 1);
    return manifest.entries
      .filter(entry => entry.section === section)
      .flatMap(entry => {
        const [first] = above.flatMap(each => namedEntry(manifest, each, entry.name) ?? []);
        return first === undefined ? [] : [[first, entry] as const];
      });
  });
}

/** What an entry takes along when it goes: its comma and its line. */
type Reaches = ReadonlyMap<JsonString, Span>;

function reachesIn({ root }: Manifest): Reaches {
  return new Map(
    sections.flatMap(section => {
      const holder = propertyOf(root, section);
      return holder?.kind === 'object'
        ? holder.properties.map(({ key }, index) => [key, reachOf(holder, index)] as const)
        : [];
    }),
  );
}

function reachOf({ at, properties }: JsonObject, index: number): Span {
  const { key, value } = properties[index];
  if (index > 0) {
    return { start: properties[index - 1].value.at.end, end: value.at.end };
  }
  const next = properties.at(1);
  return next === undefined
    ? { start: at.start + 1, end: at.end - 1 }
    : { start: key.at.start, end: next.key.at.start };
}

function twice(reaches: Reaches, first: Entry, second: Entry): Found {
  const pair = [first.section, second.section];
  const isOptional = pair.includes('optionalDependencies');
  const template =
    isOptional && pair.includes('dependencies')
      ? '`{0}` is in {1} too, as `{2}`. npm takes the optional one; keep one of them.'
      : '`{0}` is in {1} too, as `{2}`, and package managers do not agree which of them counts. Keep one of them.';
  return {
    message: {
      template,
      args: [clipped(second.name), first.section, clipped(first.specifier.value)],
    },
    at: { start: second.key.at.start, end: second.specifier.at.end },
    fixes: [second, first].flatMap(entry => removing(reaches, entry)),
  };
}

function removing(reaches: Reaches, { section, key }: Entry): readonly Fix[] {
  const at = reaches.get(key);
  const title = { template: 'Remove it from {0}', args: [section] };
  return at === undefined ? [] : [{ title, edits: [{ at, text: '' }] }];
}
