import { allowing } from '../fixes/allowing';
import { changing, clipped } from '../fixes/edits';
import { dependencySections, type Entry, type Fix, type Section, type Worded } from '../model';
import { askedOf, isIn } from '../project/asked';
import { isYarnClassic } from '../project/manager';
import type { Member, Project, Shared } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import type { WorkspaceSpecifier } from '../specifier/specifier';
import { specifierOf } from '../specifier/writtenRange';

const sections = new Set<Section>(dependencySections);

export const siblingMismatch: ProjectRule = {
  kind: 'project',
  id: 'D3',
  slug: 'sibling-mismatch',
  severity: 'warning',
  title: 'A package of the workspace does not have the version asked for',
  why: 'A range that leaves out the version in the next folder makes the package manager fetch an older copy from the registry: changes next door have no effect. With `workspace:` it ends with an error.',
  section: 'ranges-are-not-semver',
  given: 'pnpm installs the project, and a package of the workspace is `one` 1.5.0.',
  bad: ['^2.0.0', '~1.4', 'workspace:^2', '{"dependencies":{"lost":"workspace:*"}}'],
  good: ['^1.2.0', '*', 'workspace:*', 'workspace:^1', 'workspace:~', 'latest', 'npm:other@^2'],
  concerns: (entry, workspace) =>
    sections.has(entry.section) &&
    (specifierOf(entry).kind === 'workspace' || outsider(entry, workspace) !== undefined),
  check: (manifest, project) => {
    return project.members.size < 2
      ? []
      : manifest.entries
          .filter(({ section, name }) => sections.has(section) && !project.overridden.has(name))
          .flatMap(entry => checkEntry(entry, project));
  },
};

function checkEntry(entry: Entry, project: Project): readonly Found[] {
  const specifier = specifierOf(entry);
  if (specifier.kind === 'workspace') {
    return hasWorkspaceProtocol(project) ? checkWorkspace(entry, specifier, project) : [];
  }
  const found = outsider(entry, project);
  // The root is nobody's sibling.
  return found === undefined ||
    [project.path, `${project.root}/package.json`].includes(found.member.path)
    ? []
    : [outside(entry, found.member, found.version, project)];
}

/** The package of that name, where the range leaves its version out; a peer is for others to provide. */
function outsider(entry: Worded, { members, catalogs }: Shared) {
  const { kind } = specifierOf(entry);
  const isAsked = kind === 'version' || kind === 'range';
  const member =
    isAsked && entry.section !== 'peerDependencies' ? members.get(entry.name) : undefined;
  const version = member?.manifest.version?.value;
  const asked = version === undefined ? undefined : askedOf(entry, { catalogs });
  return member === undefined ||
    version === undefined ||
    asked === undefined ||
    isIn(version, asked.range)
    ? undefined
    : { member, version };
}

/** Where it is no protocol, another rule says so. */
function hasWorkspaceProtocol(project: Project): boolean {
  const { manager } = project;
  return manager !== undefined && manager !== 'npm' && !isYarnClassic(project);
}

function checkWorkspace(
  entry: Entry,
  { target, wanted, wants }: WorkspaceSpecifier,
  project: Project,
): readonly Found[] {
  const name = target?.text ?? entry.name;
  const member = project.members.get(name);
  if (member === undefined) {
    return project.isWhole && wants !== 'path' ? [lost(entry, name)] : [];
  }
  const version = member.manifest.version?.value;
  return version === undefined || wants !== 'range' || isIn(version, wanted.text)
    ? []
    : [refused(entry, member, version)];
}

function lost(entry: Entry, name: string): Found {
  const template =
    'No package of this workspace is called `{0}`, so the install ends here. Check the name, or take it from the registry with a range such as `^1.2.3`.';
  return { message: { template, args: [name] }, at: entry.specifier.at, severity: 'error' };
}

function refused(entry: Entry, member: Member, version: string): Found {
  const template =
    '`{0}` of this workspace is {1}, which `{2}` does not allow, so the install ends here. Write `workspace:^` to follow it.';
  return {
    ...foundAt(entry, member, version, template, [allowing(entry, version), following(entry)]),
    severity: 'error',
  };
}

/** Newer pnpm takes plain ranges from the registry in any case. */
function outside(entry: Entry, member: Member, version: string, project: Project): Found {
  const canFollow = hasWorkspaceProtocol(project);
  const template = canFollow
    ? '`{0}` of this workspace is {1}, which `{2}` does not allow, so a copy from the registry is installed instead. Let the range follow it, or write `workspace:^`.'
    : '`{0}` of this workspace is {1}, which `{2}` does not allow, so a copy from the registry is installed instead. Let the range follow it.';
  const fixes = [allowing(entry, version), canFollow ? following(entry) : undefined];
  return {
    ...foundAt(entry, member, version, template, fixes),
    severity: project.manager === 'pnpm' ? 'information' : undefined,
  };
}

function following(entry: Entry): Fix {
  const { value } = entry.specifier;
  return changing(entry, { at: { start: 0, end: value.length }, text: 'workspace:^' });
}

function foundAt(
  entry: Entry,
  member: Member,
  version: string,
  template: string,
  fixes: readonly (Fix | undefined)[],
): Found {
  const { name, specifier } = entry;
  return {
    message: { template, args: [name, version, clipped(specifier.value)] },
    at: specifier.at,
    fixes: fixes.filter(fix => fix !== undefined),
    related: [
      {
        path: member.path,
        at: member.manifest.version?.at ?? member.manifest.root.at,
        message: { template: 'Here it is {0}', args: [version] },
      },
    ],
  };
}
