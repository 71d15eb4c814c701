import { remembering, rememberingWith } from '../memo';
import { sections, type Entry, type Manifest, type Section } from './model';

type EntriesByName = ReadonlyMap<string, Entry>;

/** Rules ask one manifest often, and it may have 100,000 entries; of most sections none asks. */
const lookupIn = rememberingWith(({ entries }: Manifest) =>
  remembering(sections.length, (section: Section): EntriesByName => {
    const own = entries.filter(entry => entry.section === section);
    return new Map(own.map(entry => [entry.name, entry]));
  }),
);

/** The entry that counts of those in `section` called `name`: readers of JSON take the last. */
export function namedEntry(manifest: Manifest, section: Section, name: string): Entry | undefined {
  return lookupIn(manifest)(section).get(name);
}

/** The entry for `name` that is installed for work on the package itself. */
export function directEntry(manifest: Manifest, name: string): Entry | undefined {
  return (
    namedEntry(manifest, 'devDependencies', name) ?? namedEntry(manifest, 'dependencies', name)
  );
}
