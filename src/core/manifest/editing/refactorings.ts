import type { Entry } from '../model';
import type { Project } from '../project/model';
import type { CatalogHome } from './catalogHome';
import { intoCatalogs, outOfCatalog } from './catalogMoves';
import { pinned, unpinned } from './pins';
import type { Refactoring } from './refactoring';

/**
 * What can be made of an entry, most likely first. `home` is the file that keeps the project's
 * catalogs; without it nothing is moved there.
 */
export function refactoringsOf(
  entry: Entry,
  project: Project,
  home: CatalogHome | undefined,
): readonly Refactoring[] {
  return [
    ...pinned(entry, project),
    ...unpinned(entry),
    ...outOfCatalog(entry, project),
    ...(home === undefined ? [] : intoCatalogs(entry, project, home)),
  ];
}
