import { changingAs } from '../fixes/edits';
import { dependencySections, type Edit, type Entry } from '../model';
import { catalogName } from '../project/asked';
import type { Project } from '../project/model';
import { nameOf } from '../project/paths';
import { specifierOf } from '../specifier/writtenRange';
import { addedToCatalog } from './addedToCatalog';
import type { CatalogHome } from './catalogHome';
import type { Refactoring } from './refactoring';

/** The specifier as `catalog:`, once for each catalog that has it just so or not at all. */
export function intoCatalogs(
  entry: Entry,
  project: Project,
  home: CatalogHome,
): readonly Refactoring[] {
  if (!isMovable(entry)) {
    return [];
  }
  const names = new Set(['default', ...project.catalogs.keys()]);
  return [...names].flatMap(catalog => {
    const listed = project.catalogs.get(catalog)?.get(entry.name)?.specifier;
    if (listed !== undefined) {
      return listed === entry.specifier.value ? [referring(entry, catalog, 'take', [])] : [];
    }
    const added = addedToCatalog(home, catalog, entry.name, entry.specifier.value);
    return added === undefined
      ? []
      : [referring(entry, catalog, 'move', pathsTold(added, home, project))];
  });

  function referring(
    { specifier }: Entry,
    catalog: string,
    sentence: 'take' | 'move',
    others: readonly Edit[],
  ): Refactoring {
    const text = catalog === 'default' ? 'catalog:' : `catalog:${catalog}`;
    const title = { template: catalogSentences[sentence], args: [text, nameOf(home.path)] };
    const at = { start: 0, end: specifier.value.length };
    const { edits } = changingAs(title, entry, { at, text });
    return { kind: 'toCatalog', title, edits: [...edits, ...others] };
  }
}

/** `catalog:` as the specifier that the catalog has. */
export function outOfCatalog(entry: Entry, { catalogs }: Project): readonly Refactoring[] {
  const specifier = specifierOf(entry);
  const listed =
    specifier.kind === 'catalog'
      ? catalogs.get(catalogName(specifier.catalog.text))?.get(entry.name)
      : undefined;
  if (listed === undefined) {
    return [];
  }
  const { value } = entry.specifier;
  const title = { template: catalogSentences.back, args: [value, listed.specifier] };
  const at = { start: 0, end: value.length };
  return [{ kind: 'fromCatalog', ...changingAs(title, entry, { at, text: listed.specifier }) }];
}

/** Paths, repositories and siblings mean something else or nothing when they stand in a catalog. */
function isMovable(entry: Entry): boolean {
  return (
    dependencySections.some(section => section === entry.section) &&
    ['version', 'range', 'alias'].includes(specifierOf(entry).kind)
  );
}

/** Bun's catalogs may be in the very file that is edited. */
function pathsTold(
  edits: readonly Edit[],
  { path }: CatalogHome,
  project: Project,
): readonly Edit[] {
  return path === project.path ? edits : edits.map(edit => ({ ...edit, path }));
}

/** What moves between a package and its catalogs are called. */
export const catalogSentences = {
  take: 'Take it from the catalog: `{0}`',
  move: 'Move to {1}, as `{0}`',
  back: 'Replace `{0}` by `{1}`',
} as const;
