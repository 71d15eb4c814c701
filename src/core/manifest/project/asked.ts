import satisfies from 'semver/functions/satisfies';
import validVersion from 'semver/functions/valid';
import { remembering, rememberingWith } from '../../memo';
import { clipped } from '../fixes/edits';
import type { Entry, Manifest, Related, Section, Worded } from '../model';
import { rangeOf } from '../specifier/range';
import { specifierOf } from '../specifier/writtenRange';
import { wordingOf, type Wording } from '../wording';
import type { CatalogEntry, Project } from './model';

/** What gets installed with the package. */
export const installing: ReadonlySet<Section> = new Set([
  'dependencies',
  'devDependencies',
  'optionalDependencies',
] as const);

/** As many different questions as a big workspace asks. */
const mostRemembered = 4096;

/** A range that decides which version is installed. */
export interface Asked {
  readonly range: string;
  /** Where it stands, if that is a catalog. */
  readonly catalog: CatalogEntry | undefined;
}

/** What gets installed, without names that stand in two sections: which one counts differs. */
export const installedEntries = rememberingWith(({ entries }: Manifest): readonly Entry[] => {
  const own = entries.filter(({ section }) => installing.has(section));
  const names = new Set(own.map(({ name }) => name));
  if (names.size === own.length) {
    return own;
  }
  const times = new Map<string, number>();
  own.forEach(({ name }) => times.set(name, (times.get(name) ?? 0) + 1));
  return own.filter(({ name }) => times.get(name) === 1);
});

/** What an entry asks a registry for; `undefined` where no version decides, as for a tag or path. */
export function askedOf(entry: Worded, { catalogs }: Pick<Project, 'catalogs'>): Asked | undefined {
  const specifier = specifierOf(entry);
  if (specifier.kind !== 'catalog') {
    return askedIn(entry.wording);
  }
  const catalog = catalogs.get(catalogName(specifier.catalog.text))?.get(entry.name);
  const wording = catalog && wordingOf('catalog', [catalog.name], catalog.specifier);
  const asked = wording && askedIn(wording);
  return asked && { ...asked, catalog };
}

/** The default catalog may be named. */
export function catalogName(text: string): string {
  return text === '' ? 'default' : text;
}

/**
 * Whether `version` is in `range`; pre-releases count by their order alone, as only some package
 * managers have it: what one of them accepts is not called wrong.
 */
export const isIn: (version: string, range: string) => boolean = remembering(
  mostRemembered,
  (version, range) => {
    if (validVersion(version, true) === null) {
      return true;
    }
    try {
      return satisfies(version, range, { loose: true, includePrerelease: true });
    } catch {
      return true;
    }
  },
);

/** Leads to the catalog's entry. */
export function placeInCatalog({ path, at, specifier }: CatalogEntry): Related {
  return {
    path,
    at: { start: at, end: at + specifier.length },
    message: { template: 'The catalog’s entry: `{0}`', args: [clipped(specifier)] },
  };
}

const askedIn = rememberingWith((wording: Wording): Asked | undefined => {
  const specifier = specifierOf({ wording });
  const registry = specifier.kind === 'alias' ? specifier.inner : specifier;
  const range =
    registry.kind === 'version' || registry.kind === 'range' ? registry.wanted.text : undefined;
  return range === undefined || rangeOf(range) === undefined
    ? undefined
    : { range, catalog: undefined };
});
