import { clipped } from '../fixes/edits';
import type { Entry, Section } from '../model';
import { askedOf, installedEntries, isIn, placeInCatalog, type Asked } from '../project/asked';
import type { InstalledPackage, Project } from '../project/model';
import { usedLock } from '../project/usedLock';
import type { Found, ProjectRule } from '../rule';

export const notAsInstalled: ProjectRule = {
  kind: 'project',
  id: 'D1',
  slug: 'not-as-installed',
  severity: 'warning',
  title: 'Another version is installed than the range allows',
  why: 'What runs is what lies in node_modules. After a pull or a branch change it may still be what an older manifest asked for. A package that is missing is only named where at least half of its section, `dependencies` or `devDependencies`, is installed: with less, the section was left out on purpose.',
  section: 'lockfile',
  given: 'Only `one` 1.5.0 is installed.',
  bad: ['^2', '1.4.0', '{"dependencies":{"one":"^1","missing":"^1"}}'],
  good: ['^1', '1.5.0', 'latest', 'npm:other@^1', 'file:../one', 'workspace:^2'],
  check: (manifest, project) => {
    const { installed, isHooked, overridden, members } = project;
    if (installed === undefined || isHooked) {
      return [];
    }
    const entries = installedEntries(manifest);
    const isThere = sectionsInstalled(entries, installed);
    return entries
      .filter(({ name }) => !overridden.has(name) && !members.has(name))
      .flatMap(entry => {
        const found = installed.get(entry.name);
        const asked = askedOf(entry, project);
        if (asked === undefined) {
          return [];
        }
        return found === undefined
          ? entry.specifier.value !== '' &&
            isThere.has(entry.section) &&
            !isNewToLock(entry, project)
            ? [missing(entry, project)]
            : []
          : found.version === undefined || isIn(found.version, asked.range)
            ? []
            : [mismatched(entry, asked, found.version, found, project)];
      });
  },
};

/**
 * Where most of a section is missing, it was left out on purpose, and the rest is there for others.
 * What is optional may always be missing.
 */
function sectionsInstalled(
  entries: readonly Entry[],
  installed: NonNullable<Project['installed']>,
): ReadonlySet<Section> {
  const sections: readonly Section[] = ['dependencies', 'devDependencies'];
  const isMostlyThere = (section: Section) => {
    const own = entries.filter(entry => entry.section === section);
    return own.filter(({ name }) => installed.has(name)).length * 2 >= own.length;
  };
  return new Set(sections.filter(isMostlyThere));
}

/** Then the lockfile's rule tells what to run. */
function isNewToLock({ name }: Entry, project: Project): boolean {
  const specifiers = usedLock(project)?.specifiers;
  return specifiers !== undefined && specifiers.get(name) === undefined;
}

/** In a workspace it may be that only some packages are installed. */
function missing({ name, specifier }: Entry, { manager = 'npm', path, root }: Project): Found {
  const template =
    '`{0}` is not installed, while other dependencies of this manifest are. Run `{1} install`.';
  return {
    message: { template, args: [name, manager] },
    at: specifier.at,
    severity: path === `${root}/package.json` ? undefined : 'information',
  };
}

function mismatched(
  { name, specifier }: Entry,
  { range, catalog }: Asked,
  version: string,
  { path, at }: InstalledPackage,
  { manager = 'npm' }: Project,
): Found {
  const template =
    'Installed is {0} {1}, which `{2}` does not allow. Run `{3} install` to bring node_modules in step.';
  return {
    message: { template, args: [name, version, clipped(range), manager] },
    at: specifier.at,
    related: [
      {
        path,
        at: { start: at, end: at },
        message: { template: 'Installed: {0}', args: [version] },
      },
      ...(catalog === undefined ? [] : [placeInCatalog(catalog)]),
    ],
  };
}
