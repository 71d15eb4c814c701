import { edited } from '../fixAll';
import { propertyOf, type JsonNode } from '../json';
import type { Edit, Manifest } from '../model';
import { catalogsIn } from '../project/catalogs';
import { readManifestFile } from '../project/readProject';
import { addedToJson } from './addedToJson';
import { addedToYaml } from './addedToYaml';
import type { CatalogHome } from './catalogHome';

/**
 * The edits of a file that give one of its catalogs one more entry and leave all else as it is, to
 * the space. They are tried out first: `undefined` where the file would not say just that.
 */
export function addedToCatalog(
  { path, text }: CatalogHome,
  catalog: string,
  name: string,
  specifier: string,
): readonly Edit[] | undefined {
  const before = readManifestFile(path, text);
  const edits = path.endsWith('.json')
    ? addedToJson(before, [...catalogPath(before.root, catalog), name], specifier)
    : addedToYaml(before, catalog, name, specifier);
  const after = readManifestFile(path, edited(text, edits));
  const known = new Set(before.entries.map(placeOf));
  const added = after.entries.filter(entry => !known.has(placeOf(entry)));
  const isAll = added.length === 1 && after.entries.length === before.entries.length + 1;
  const isThere = catalogsIn(path, after).get(catalog)?.get(name)?.specifier === specifier;
  return isAll && isThere ? edits : undefined;
}

function placeOf({ section, path }: Manifest['entries'][number]): string {
  return JSON.stringify([section, path]);
}

/** Bun looks for catalogs at the root and in `workspaces`. */
function catalogPath(root: JsonNode, catalog: string): readonly string[] {
  const workspaces = propertyOf(root, 'workspaces');
  const holder = [root, workspaces].find(
    node => (propertyOf(node, 'catalog') ?? propertyOf(node, 'catalogs')) !== undefined,
  );
  const isInside = (holder ?? workspaces)?.kind === 'object' && holder !== root;
  const isNamed =
    catalog !== 'default' || propertyOf(propertyOf(holder, 'catalogs'), catalog) !== undefined;
  return [...(isInside ? ['workspaces'] : []), ...(isNamed ? ['catalogs', catalog] : ['catalog'])];
}
