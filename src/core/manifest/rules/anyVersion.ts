import { changing, placeOf, spanOf } from '../fixes/edits';
import type { Entry, Manifest, Section } from '../model';
import type { Project } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import type { RegistrySpecifier, Specifier } from '../specifier/specifier';
import { specifierOf } from '../specifier/writtenRange';

const installing: ReadonlySet<Section> = new Set([
  'dependencies',
  'devDependencies',
  'optionalDependencies',
]);

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
  check: (manifest: Manifest, project: Project): readonly Found[] =>
    project.isWhole
      ? manifest.entries.flatMap(entry =>
          installing.has(entry.section) && !project.members.has(entry.name)
            ? anyIn(entry, project)
            : [],
        )
      : [],
};

function anyIn(entry: Entry, { installed }: Project): readonly Found[] {
  const specifier = specifierOf(entry);
  const asked = specifier.kind === 'alias' ? specifier.inner : specifier;
  if (!isRegistry(asked) || !anyVersions.has(asked.wanted.text)) {
    return [];
  }
  const at = spanOf(asked.wanted);
  const isBareAlias = specifier.kind === 'alias' && asked.wanted.text === '';
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
