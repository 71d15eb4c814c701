import { clipped } from '../fixes/edits';
import type { Entry, Related } from '../model';
import { askedOf, installedEntries, isIn, placeInCatalog } from '../project/asked';
import type { Lock, LockedSpecifier, Project } from '../project/model';
import { nameOf } from '../project/paths';
import { usedLock } from '../project/usedLock';
import type { Found, ProjectRule } from '../rule';
import { specifierOf } from '../specifier/writtenRange';

export const lockfileDrift: ProjectRule = {
  kind: 'project',
  id: 'D2',
  slug: 'lockfile-drift',
  severity: 'warning',
  title: 'The lockfile was written for another specifier',
  why: 'A lockfile keeps the text it was made for. When the manifest has since changed, installs that must not choose anything, as on CI, end with an error or install what nobody asked for.',
  section: 'lockfile',
  given: 'The lockfile was written for `one` alone, as `^1.0.0`.',
  bad: ['^1.2.0', '^2', 'latest', '{"dependencies":{"one":"^1.0.0","two":"^1"}}'],
  good: ['^1.0.0', ' ^1.0.0', 'file:../one'],
  check: (manifest, project) => {
    const lock = usedLock(project);
    if (lock === undefined || project.isHooked) {
      return [];
    }
    const { specifiers, versions } = lock;
    const entries = installedEntries(manifest).filter(entry => !isAsLocked(entry, lock));
    const isKnown =
      specifiers !== undefined || entries.some(({ name }) => versions.get(name) !== undefined);
    return !isKnown
      ? []
      : entries
          .filter(entry => !project.overridden.has(entry.name) && isCompared(entry))
          .flatMap(entry =>
            specifiers === undefined
              ? checkVersion(entry, project, lock)
              : checkText(entry, project, lock, specifiers.get(entry.name)),
          );
  },
};

/** Nearly all are; what `catalog:` stands for may be another all the same. */
function isAsLocked({ name, specifier: { value } }: Entry, { specifiers }: Lock): boolean {
  return specifiers?.get(name)?.specifier === value && !value.includes('catalog:');
}

const compared = new Set(['version', 'range', 'tag', 'alias', 'workspace', 'catalog']);

/** Paths and addresses are rewritten by some package managers before they are locked. */
function isCompared(entry: Entry): boolean {
  return compared.has(specifierOf(entry).kind);
}

/** npm 5 and 6 locked versions alone. */
function checkVersion(entry: Entry, project: Project, lock: Lock): readonly Found[] {
  const version = lock.versions.get(entry.name);
  const asked = askedOf(entry, project);
  if (asked === undefined) {
    return [];
  }
  if (version === undefined) {
    return isMissing(entry, project) ? [missing(entry, lock)] : [];
  }
  const template =
    '{0} has {1} {2}, which `{3}` does not allow. Run `{4} install`: `npm ci` ends with an error.';
  const args = [nameOf(lock.path), entry.name, version, clipped(asked.range), lock.manager];
  return isIn(version, asked.range)
    ? []
    : [{ message: { template, args }, at: entry.specifier.at, related: [topOf(lock)] }];
}

function checkText(
  entry: Entry,
  project: Project,
  lock: Lock,
  locked: LockedSpecifier | undefined,
): readonly Found[] {
  if (locked === undefined) {
    return isMissing(entry, project) ? [missing(entry, lock)] : [];
  }
  const { value } = entry.specifier;
  return locked.specifier === value || bare(locked.specifier) === bare(value)
    ? checkCatalog(entry, project, lock, locked)
    : [drifted(entry, project, lock, locked)];
}

/** `catalog:` stays the same when the catalog’s entry becomes another. */
function checkCatalog(
  entry: Entry,
  project: Project,
  lock: Lock,
  locked: LockedSpecifier,
): readonly Found[] {
  const asked = askedOf(entry, project);
  const version = asked?.catalog && lock.versions.get(entry.name);
  if (asked?.catalog === undefined || version === undefined || isIn(version, asked.range)) {
    return [];
  }
  const template =
    '{0} has {1} {2}, which the catalog’s `{3}` does not allow. Run `{4} install` and commit the lockfile.';
  const args = [nameOf(lock.path), entry.name, version, clipped(asked.range), lock.manager];
  return [
    {
      message: { template, args },
      at: entry.specifier.at,
      related: [placeIn(lock, locked), placeInCatalog(asked.catalog)],
    },
  ];
}

/** Yarn 4 writes `npm:` before every range; nothing at all is any version. */
function bare(specifier: string): string {
  const text = specifier.trim().replace(/^npm:/, '');
  return text === '' ? '*' : text;
}

/** Siblings are no matter of every lockfile, nor is what may fail to install. */
function isMissing(entry: Entry, { members }: Project): boolean {
  const isSibling = members.has(entry.name) || specifierOf(entry).kind === 'workspace';
  return entry.section !== 'optionalDependencies' && !isSibling;
}

function missing({ name, specifier }: Entry, { path, manager }: Lock): Found {
  const template = '{0} does not have `{1}`. Run `{2} install` and commit the lockfile.';
  return {
    message: { template, args: [nameOf(path), name, manager] },
    at: specifier.at,
    related: [topOf({ path })],
  };
}

function drifted(entry: Entry, project: Project, lock: Lock, locked: LockedSpecifier): Found {
  const { path, manager, versions } = lock;
  const { specifier } = locked;
  const asked = askedOf(entry, project);
  const version = versions.get(entry.name);
  const isStillIn = version !== undefined && asked !== undefined && isIn(version, asked.range);
  // npm alone asks whether the locked version still fits; the others compare the texts.
  const isMild = manager === 'npm' && isStillIn;
  const template = isMild
    ? '{0} was written for `{1}`. Its version {3} still fits; the next `{2} install` rewrites it.'
    : '{0} was written for `{1}`, so an install that keeps to it fails or ignores this change. Run `{2} install` and commit the lockfile.';
  const args = [nameOf(path), allOf(specifier), manager, ...(isMild ? [version] : [])];
  return {
    message: { template, args },
    at: entry.specifier.at,
    related: [placeIn(lock, locked)],
    severity: isMild ? 'information' : undefined,
  };
}

/** Yarn’s lockfile may have several, without saying whose each is. */
function allOf(specifier: string): string {
  return specifier.split(', ').map(clipped).join('` and `');
}

function placeIn({ path }: Lock, { specifier, at }: LockedSpecifier): Related {
  return {
    path,
    at: { start: at, end: at + specifier.length },
    message: { template: 'Locked for `{0}`', args: [allOf(specifier)] },
  };
}

function topOf({ path }: Pick<Lock, 'path'>) {
  const at = { start: 0, end: 0 };
  return { path, at, message: { template: 'The lockfile', args: [] } };
}
