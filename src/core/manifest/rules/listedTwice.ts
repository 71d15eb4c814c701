import { clipped } from '../fixes/edits';
import { propertyOf } from '../json';
import type { Entry, Fix, Manifest } from '../model';
import type { Found, ManifestRule } from '../rule';

const sections = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

export const listedTwice: ManifestRule = {
  kind: 'manifest',
  id: 'C10',
  slug: 'listed-twice',
  severity: 'warning',
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
    const first = new Map<string, Entry>();
    return manifest.entries
      .filter(({ section }) => sections.some(each => each === section))
      .flatMap(entry => {
        const other = first.get(entry.name);
        first.set(entry.name, other ?? entry);
        // The editor's JSON support speaks of a key twice in one section.
        return other === undefined || other.section === entry.section
          ? []
          : [twice(manifest, other, entry)];
      });
  },
};

function twice(manifest: Manifest, first: Entry, second: Entry): Found {
  const isOptional = [first, second].some(({ section }) => section === 'optionalDependencies');
  const template = isOptional
    ? '`{0}` is in {1} too, as `{2}`. npm takes the optional one; keep one of them.'
    : '`{0}` is in {1} too, as `{2}`, and package managers do not agree which of them counts. Keep one.';
  return {
    message: {
      template,
      args: [clipped(second.name), first.section, clipped(first.specifier.value)],
    },
    at: { start: second.key.at.start, end: second.specifier.at.end },
    // Older packages list what is optional twice, and it does no harm.
    ...(isOptional ? { severity: 'information' as const } : {}),
    fixes: [removing(manifest, second), removing(manifest, first)].flat(),
  };
}

/** Without the entry, its comma and its line. */
function removing({ root }: Manifest, { section, key, specifier }: Entry): readonly Fix[] {
  const holder = propertyOf(root, section);
  if (holder?.kind !== 'object') {
    return [];
  }
  const index = holder.properties.findIndex(property => property.key === key);
  const before = index > 0 ? holder.properties[index - 1] : undefined;
  const after = holder.properties.at(index + 1);
  const at =
    before !== undefined
      ? { start: before.value.at.end, end: specifier.at.end }
      : after !== undefined
        ? { start: key.at.start, end: after.key.at.start }
        : { start: holder.at.start + 1, end: holder.at.end - 1 };
  const title = { template: 'Remove it from {0}', args: [section] };
  return index === -1 ? [] : [{ title, edits: [{ at, text: '' }] }];
}
