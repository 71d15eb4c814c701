import { changing, placeOf, spanOf } from '../fixes/edits';
import type { Entry, Worded } from '../model';
import { installing } from '../project/asked';
import type { Project } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import type { Part, RegistrySpecifier, Specifier } from '../specifier/specifier';
import { specifierOf } from '../specifier/writtenRange';

/** Packages of the same workspace are asked for so on purpose; hence it must be known. */
export const anyVersion: ProjectRule = {
  kind: 'project',
  id: 'B5',
  slug: 'any-version',
  severity: 'information',
  title: 'Any version will do',
  why: 'Without a lockfile the next install may bring any major version, with all its breaking changes.',
  section: 'range-syntax',
  given: 'A package of the workspace is called `sibling`.',
  bad: ['*', '', 'x', 'latest', 'npm:other@*'],
  good: [
    '^1',
    'next',
    'workspace:*',
    '{"dependencies":{"sibling":"*"}}',
    '{"peerDependencies":{"one":"*"}}',
  ],
  concerns: (entry, { members }) =>
    installing.has(entry.section) && !members.has(entry.name) && anyIn(entry) !== undefined,
  check: ({ entries }, project) =>
    project.isWhole
      ? entries
          .filter(({ section, name }) => installing.has(section) && !project.members.has(name))
          .flatMap(entry => checkEntry(entry, project))
      : [],
};

/** Where the specifier says that any version will do. */
function anyIn(entry: Worded): Part | undefined {
  const specifier = specifierOf(entry);
  const asked = specifier.kind === 'alias' ? specifier.inner : specifier;
  return isRegistry(asked) && anyVersions.has(asked.wanted.text) ? asked.wanted : undefined;
}

function checkEntry(entry: Entry, { installed }: Project): readonly Found[] {
  const any = anyIn(entry);
  if (any === undefined) {
    return [];
  }
  const at = spanOf(any);
  const isBareAlias = specifierOf(entry).kind === 'alias' && any.text === '';
  const version = installed?.get(entry.name)?.version;
  const template =
    'Any version of {0} will do, also the next major one with its breaking changes. Say which major you rely on, as in `^1.2.3`.';
  return [
    {
      message: { template, args: [entry.name] },
      at: placeOf(entry, at),
      fixes:
        version === undefined || isBareAlias ? [] : [changing(entry, { at, text: `^${version}` })],
    },
  ];
}

const anyVersions = new Set(['', '*', 'x', 'X', 'latest']);

function isRegistry(specifier: Specifier): specifier is RegistrySpecifier {
  return specifier.kind === 'version' || specifier.kind === 'range' || specifier.kind === 'tag';
}
