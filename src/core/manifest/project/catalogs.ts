import type { Manifest } from '../model';
import type { CatalogEntry } from './model';

/** The catalogs of a file, as `catalog:` finds them: the one without a name is `default`. */
export function catalogsIn(
  path: string,
  manifest: Manifest,
): ReadonlyMap<string, ReadonlyMap<string, CatalogEntry>> {
  const catalogs = new Map<string, Map<string, CatalogEntry>>();
  for (const { section, path: keys, name, specifier } of manifest.entries) {
    const isEntry = section === 'catalog' || (section === 'catalogs' && keys.length === 2);
    if (isEntry) {
      const catalog = section === 'catalog' ? 'default' : keys[0];
      const entries = catalogs.get(catalog) ?? new Map<string, CatalogEntry>();
      catalogs.set(catalog, entries);
      entries.set(name, {
        ...{ path, catalog, name },
        specifier: specifier.value,
        at: specifier.at.start,
      });
    }
  }
  return catalogs;
}
