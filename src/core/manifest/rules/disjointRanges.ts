import { clipped } from '../fixes/edits';
import type { Entry, Related } from '../model';
import { askedOf, installedEntries } from '../project/asked';
import type { Project, Use } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import { rangeOf } from '../specifier/range';
import { specifierOf } from '../specifier/writtenRange';

export const disjointRanges: ProjectRule = {
  kind: 'project',
  id: 'D5',
  slug: 'disjoint-ranges',
  severity: 'warning',
  title: 'Packages of the workspace ask for versions that exclude each other',
  why: 'No version is in both ranges, so two copies are installed. Values of one are strangers to the other: types differ, and state that should be shared is not.',
  section: 'ranges-are-not-semver',
  given: 'Another package of the workspace asks for `one` as `^1`.',
  bad: ['^2', '<1', '0.9.x'],
  good: ['^1.5', '>=1', '^1 || ^2', 'latest', 'npm:other@^2', 'workspace:^2'],
  check: (manifest, project) =>
    installedEntries(manifest)
      .filter(({ name }) => !project.overridden.has(name) && !project.members.has(name))
      .flatMap(entry => checkEntry(entry, project)),
};

/** More places than a person would visit. */
const mostRelated = 3;

function checkEntry(entry: Entry, project: Project): readonly Found[] {
  const uses = project.uses.get(entry.name) ?? [];
  const own = rangeAsked(entry, project);
  if (own === undefined || uses.length === 0) {
    return [];
  }
  const judged = new Map<string, boolean>();
  const others = uses.filter(({ path, entry: other }) => {
    const theirs = path === project.path ? undefined : rangeAsked(other, project);
    if (theirs === undefined || theirs === own) {
      return false;
    }
    const isDisjoint = judged.get(theirs) ?? !intersect(own, theirs);
    judged.set(theirs, isDisjoint);
    return isDisjoint;
  });
  return others.length === 0 ? [] : [foundAt(entry, own, others, project)];
}

/** Of what is installed under its own name: an alias is how one asks for two versions on purpose. */
function rangeAsked(entry: Entry, project: Project): string | undefined {
  const { kind } = specifierOf(entry);
  return kind === 'alias' || entry.section === 'peerDependencies'
    ? undefined
    : askedOf(entry, project)?.range;
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
  const [{ path, entry: other }] = others;
  const theirs = askedOf(other, project)?.range ?? '';
  const template =
    'No version of `{0}` is in both `{1}` and `{2}`, which {3} asks for, so two copies are installed. Ask for the same range in both.';
  const isDevelopment = [entry, ...others.map(each => each.entry)].every(
    ({ section }) => section === 'devDependencies',
  );
  return {
    message: {
      template,
      args: [entry.name, clipped(own), clipped(theirs), fromRoot(path, project)],
    },
    at: entry.specifier.at,
    related: others.slice(0, mostRelated).map(use => relatedTo(use)),
    severity: isDevelopment ? 'information' : undefined,
  };
}

function fromRoot(path: string, { root }: Project): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function relatedTo({ path, entry }: Use): Related {
  const args = [clipped(entry.specifier.value)];
  return { path, at: entry.specifier.at, message: { template: 'Here it is `{0}`', args } };
}
