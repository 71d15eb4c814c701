import type { Entry, Manifest, Section } from './model';

type EntriesByName = ReadonlyMap<string, Entry>;

/** Rules ask one manifest often, and it may have 100,000 entries. */
const bySection = new WeakMap<Manifest, ReadonlyMap<Section, EntriesByName>>();

/** The entry that counts of those in `section` called `name`: readers of JSON take the last. */
export function namedEntry(manifest: Manifest, section: Section, name: string): Entry | undefined {
  let sections = bySection.get(manifest);
  if (sections === undefined) {
    sections = sectionsOf(manifest);
    bySection.set(manifest, sections);
  }
  return sections.get(section)?.get(name);
}

/** The entry for `name` that is installed for work on the package itself. */
export function directEntry(manifest: Manifest, name: string): Entry | undefined {
  return (
    namedEntry(manifest, 'devDependencies', name) ?? namedEntry(manifest, 'dependencies', name)
  );
}

function sectionsOf({ entries }: Manifest): ReadonlyMap<Section, EntriesByName> {
  const sections = new Map<Section, Map<string, Entry>>();
  for (const entry of entries) {
    const section = sections.get(entry.section);
    if (section === undefined) {
      sections.set(entry.section, new Map([[entry.name, entry]]));
    } else {
      section.set(entry.name, entry);
    }
  }
  return sections;
}
