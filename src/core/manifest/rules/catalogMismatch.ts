import { changingAs, clipped } from '../fixes/edits';
import type { Entry, Fix, Manifest, Worded } from '../model';
import { catalogName, installedEntries } from '../project/asked';
import type { CatalogEntry, Project } from '../project/model';
import { nameOf } from '../project/paths';
import type { Found, ProjectRule } from '../rule';
import { specifierOf } from '../specifier/writtenRange';

export const catalogMismatch: ProjectRule = {
  kind: 'project',
  id: 'D4',
  slug: 'catalog-mismatch',
  severity: 'error',
  title: 'A package and the catalog do not agree',
  why: 'A catalog is one place for the ranges of a whole workspace. What it lacks cannot be installed; what is written beside it, or used by nobody, ages unseen.',
  section: 'ranges-are-not-semver',
  given: 'The default catalog has `one` alone, as `^1.0.0`.',
  bad: ['catalog:nowhere', '{"dependencies":{"two":"catalog:"}}', '^1.0.0', '^2'],
  good: ['catalog:', 'catalog:default', 'workspace:*', '{"dependencies":{"two":"^1"}}'],
  concerns: (entry, { catalogs }) =>
    isInCatalog(entry) ||
    specifierOf(entry).kind === 'catalog' ||
    catalogs.get('default')?.has(entry.name) === true,
  check: (manifest, project) =>
    project.manager === 'npm'
      ? []
      : [
          ...manifest.entries.flatMap(entry => checkReference(entry, project)),
          ...installedEntries(manifest).flatMap(entry => checkLiteral(entry, project)),
          ...checkUnused(manifest, project),
        ],
};

/** A plugin may add catalogs; a manifest that stands alone may belong to a workspace elsewhere. */
function checkReference(entry: Entry, project: Project): readonly Found[] {
  const { catalogs, members, isHooked } = project;
  const specifier = specifierOf(entry);
  const isKnown = catalogs.size > 0 || members.size > 1;
  if (specifier.kind !== 'catalog' || isHooked || !isKnown || isInCatalog(entry)) {
    return [];
  }
  const name = catalogName(specifier.catalog.text);
  const catalog = catalogs.get(name);
  if (catalog?.has(entry.name) === true) {
    return [];
  }
  const template =
    catalog === undefined
      ? 'This workspace has no catalog `{0}`, so `{1}` cannot be installed. Name one that there is, or add it.'
      : 'The catalog `{0}` does not have `{1}`, so it cannot be installed. Add it there, or write a range here.';
  const [others] = [[...catalogs.values()].flatMap(each => each.get(entry.name) ?? [])];
  return [
    {
      message: { template, args: [name, entry.name] },
      at: entry.specifier.at,
      fixes: others.map(other => referring(entry, other)),
      related: others.map(other => relatedTo(other)),
    },
  ];
}

/** For teaching, since a range of one's own may be meant. */
function checkLiteral(entry: Entry, { catalogs, overridden }: Project): readonly Found[] {
  const listed = catalogs.get('default')?.get(entry.name);
  const { kind } = specifierOf(entry);
  if (listed === undefined || overridden.has(entry.name) || !['version', 'range'].includes(kind)) {
    return [];
  }
  const isSame = listed.specifier.trim() === entry.specifier.value.trim();
  const template = isSame
    ? 'The catalog has `{0}` at the same range. With `catalog:` the two stay in step.'
    : 'The catalog has `{0}` at `{1}`. Write `catalog:` unless this package needs a range of its own.';
  return [
    {
      message: { template, args: [entry.name, clipped(listed.specifier)] },
      at: entry.specifier.at,
      severity: isSame ? 'hint' : 'information',
      fixes: [referring(entry, listed)],
      related: [relatedTo(listed)],
    },
  ];
}

function checkUnused(manifest: Manifest, project: Project): readonly Found[] {
  const listed = manifest.entries.filter(isInCatalog);
  if (listed.length === 0 || !project.isWhole || project.members.size < 2) {
    return [];
  }
  const used = new Set(
    [...project.uses.values()]
      .flat()
      .map(({ entry }) => entry)
      .concat(manifest.entries)
      .flatMap(keyUsed),
  );
  return listed
    .filter(({ name }) => !project.overridden.has(name))
    .filter(entry => !used.has(keyOf(catalogOf(entry), entry.name)))
    .map(entry => ({
      message: {
        template:
          'No package of this workspace takes `{0}` from this catalog. Remove it if it is left over.',
        args: [entry.name],
      },
      at: entry.key.at,
      severity: 'hint',
    }));
}

function isInCatalog({ section }: Worded): boolean {
  return section === 'catalog' || section === 'catalogs';
}

function catalogOf({ section, path }: Entry): string {
  return section === 'catalog' ? 'default' : path[0];
}

function keyUsed(entry: Entry): readonly string[] {
  const specifier = specifierOf(entry);
  return specifier.kind === 'catalog'
    ? [keyOf(catalogName(specifier.catalog.text), entry.name)]
    : [];
}

function keyOf(catalog: string, name: string): string {
  return `${catalog}\0${name}`;
}

function referring(entry: Entry, { catalog }: CatalogEntry): Fix {
  const text = catalog === 'default' ? 'catalog:' : `catalog:${catalog}`;
  const title = { template: 'Take it from the catalog: `{0}`', args: [text] };
  const at = { start: 0, end: entry.specifier.value.length };
  return changingAs(title, entry, { at, text });
}

function relatedTo({ path, at, specifier }: CatalogEntry) {
  return {
    path,
    at: { start: at, end: at + specifier.length },
    message: { template: '{0} has `{1}`', args: [nameOf(path), clipped(specifier)] },
  };
}
