import compare from 'semver/functions/compare';
import { clipped } from '../fixes/edits';
import type { Entry, Related, Worded } from '../model';
import { askedOf, installedEntries, installing, isIn } from '../project/asked';
import { companionsOf } from '../project/companions';
import type { Project, Shared, Use } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import { rangeOf } from '../specifier/range';
import { specifierOf } from '../specifier/writtenRange';

export const disjointRanges: ProjectRule = {
  kind: 'project',
  id: 'D5',
  slug: 'disjoint-ranges',
  severity: 'warning',
  title: 'Packages of the workspace ask for versions that exclude each other',
  why: 'No version is in both ranges, so two copies are installed. Where both can run in one program, values of one are strangers to the other: types differ, and state that should be shared is not. Elsewhere, as between two apps or in devDependencies, it costs no more than room, and is but a hint.',
  section: 'ranges-are-not-semver',
  given: 'Another package of the workspace asks for `one` as `^1`.',
  bad: ['^2', '<1', '0.9.x'],
  good: ['^1.5', '>=1', '^1 || ^2', 'latest', 'npm:other@^2', 'workspace:^2'],
  concerns: (entry, workspace) =>
    installing.has(entry.section) && disputedBy(entry, workspace) !== undefined,
  check: (manifest, project) =>
    installedEntries(manifest).flatMap(entry => checkEntry(entry, project)),
};

/** More places than a person would visit. */
const mostRelated = 3;

function checkEntry(entry: Entry, project: Project): readonly Found[] {
  const { own, uses } = disputedBy(entry, project) ?? { own: '', uses: [] };
  const others = uses.filter(({ path }) => path !== project.path);
  return others.length === 0 ? [] : [foundAt(entry, own, others, project)];
}

/** What an entry asks for, and all that ask for other versions alone. */
interface Dispute {
  readonly own: string;
  readonly uses: readonly Use[];
}

function disputedBy(entry: Worded, workspace: Shared): Dispute | undefined {
  const { name } = entry;
  const isFree = !workspace.overridden.has(name) && !workspace.members.has(name);
  const all = isFree ? workspace.uses.get(name) : undefined;
  const own = all && rangeAsked(entry, workspace);
  if (all === undefined || own === undefined) {
    return undefined;
  }
  const { byRange, common } = comparedUses(all, workspace);
  if (common !== undefined && (byRange.has(own) || isIn(common, own))) {
    return undefined;
  }
  const uses = [...byRange]
    .filter(([range]) => range !== own && !intersect(own, range))
    .flatMap(([, found]) => found);
  return uses.length === 0 ? undefined : { own, uses };
}

/** All uses of one package. */
interface ComparedUses {
  readonly byRange: ReadonlyMap<string, readonly Use[]>;
  /** A version that is in every range: then no two of them need to be compared. */
  readonly common: string | undefined;
}

const compared = new WeakMap<readonly Use[], ComparedUses>();

/** Worked out once, however many packages of the workspace ask. */
function comparedUses(uses: readonly Use[], workspace: Shared): ComparedUses {
  const known = compared.get(uses);
  if (known !== undefined) {
    return known;
  }
  const byRange = new Map<string, Use[]>();
  for (const use of uses) {
    const range = rangeAsked(use.entry, workspace);
    const alike = range === undefined ? undefined : byRange.get(range);
    if (alike !== undefined) {
      alike.push(use);
    } else if (range !== undefined) {
      byRange.set(range, [use]);
    }
  }
  const found = { byRange, common: commonVersion([...byRange.keys()]) };
  compared.set(uses, found);
  return found;
}

/** The highest of the lowest versions; where ranges intersect, it is nearly always in all of them. */
function commonVersion(ranges: readonly string[]): string | undefined {
  const lowest = ranges.flatMap(range => rangeOf(range)?.minVersion ?? []);
  const [highest] = lowest.toSorted((one, other) => compare(other, one));
  return ranges.every(range => isIn(highest, range)) ? highest : undefined;
}

/** Of what is installed under its own name: an alias is how one asks for two versions on purpose. */
function rangeAsked(entry: Worded, workspace: Shared): string | undefined {
  const { kind } = specifierOf(entry);
  return kind === 'alias' || entry.section === 'peerDependencies'
    ? undefined
    : askedOf(entry, workspace)?.range;
}

function intersect(first: string, second: string): boolean {
  const [one, other] = [rangeOf(first)?.parsed, rangeOf(second)?.parsed];
  try {
    return one === undefined || other === undefined || one.intersects(other, { loose: true });
  } catch {
    return true;
  }
}

function foundAt(entry: Entry, own: string, others: readonly Use[], project: Project): Found {
  const meeting = others.filter(other => canMeet(entry, other, project));
  const shown = meeting.length > 0 ? meeting : others;
  const [{ path, entry: other }] = shown;
  const theirs = askedOf(other, project)?.range ?? '';
  const template =
    'No version of `{0}` is in both `{1}` and `{2}`, which {3} asks for, so two copies are installed. Ask for the same range in both.';
  return {
    message: {
      template,
      args: [entry.name, clipped(own), clipped(theirs), fromRoot(path, project)],
    },
    at: entry.specifier.at,
    related: shown.slice(0, mostRelated).map(use => relatedTo(use)),
    severity: meeting.length > 0 ? undefined : 'hint',
  };
}

/** Whether one program can hold both: what builds or tests a package is no part of any. */
function canMeet(entry: Entry, other: Use, { path, members }: Project): boolean {
  const isRunning = [entry, other.entry].every(({ section }) => section !== 'devDependencies');
  return isRunning && companionsOf(path, members).has(other.path);
}

function fromRoot(path: string, { root }: Project): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function relatedTo({ path, entry }: Use): Related {
  const args = [clipped(entry.specifier.value)];
  return { path, at: entry.specifier.at, message: { template: 'Here it is `{0}`', args } };
}
