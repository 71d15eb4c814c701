import type { Entry, Manifest, Section } from './model';

/** The entry that counts of those in `section` called `name`: readers of JSON take the last. */
export function namedEntry(manifest: Manifest, section: Section, name: string): Entry | undefined {
  return manifest.entries.findLast(entry => entry.section === section && entry.name === name);
}

/** The entry for `name` that is installed for work on the package itself. */
export function directEntry(manifest: Manifest, name: string): Entry | undefined {
  return (
    namedEntry(manifest, 'devDependencies', name) ?? namedEntry(manifest, 'dependencies', name)
  );
}
