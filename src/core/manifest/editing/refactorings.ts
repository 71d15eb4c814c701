import type { Message } from '../../message';
import type { Edit, Entry } from '../model';
import type { Project } from '../project/model';
import type { CatalogHome } from './catalogHome';
import { intoCatalogs, outOfCatalog } from './catalogMoves';
import { pinned, unpinned } from './pins';

/** Another way to write an entry that is not wrong as it is. */
export interface Refactoring {
  readonly kind: 'pin' | 'unpin' | 'toCatalog' | 'fromCatalog';
  readonly title: Message;
  readonly edits: readonly Edit[];
}

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
