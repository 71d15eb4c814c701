import type { Entry, Manifest, Section } from './model';

/** Rules ask one manifest often, and it may have 100,000 entries. */
const byPlace = new WeakMap<Manifest, ReadonlyMap<string, Entry>>();

/** The entry that counts of those in `section` called `name`: readers of JSON take the last. */
export function namedEntry(manifest: Manifest, section: Section, name: string): Entry | undefined {
  let entries = byPlace.get(manifest);
  if (entries === undefined) {
    entries = new Map(manifest.entries.map(entry => [`${entry.section} ${entry.name}`, entry]));
    byPlace.set(manifest, entries);
  }
  return entries.get(`${section} ${name}`);
}

/** The entry for `name` that is installed for work on the package itself. */
export function directEntry(manifest: Manifest, name: string): Entry | undefined {
  return (
    namedEntry(manifest, 'devDependencies', name) ?? namedEntry(manifest, 'dependencies', name)
  );
}
