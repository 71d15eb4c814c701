import lt from 'semver/functions/lt';
import { placeOf } from '../fixes/edits';
import type { Entry, Manifest, Section } from '../model';
import { isYarnClassic } from '../project/manager';
import type { Project } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import type { Specifier, SpecifierKind } from '../specifier/specifier';
import { specifierOf } from '../specifier/writtenRange';

interface Refusal {
  readonly kinds: readonly SpecifierKind[];
  /** What it reads; all else in the manifest is for others. */
  readonly sections: readonly Section[];
}

const installed = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** What each refuses for certain; where versions of a manager differ, nothing is said. */
const refusals: Readonly<Record<string, Refusal>> = {
  npm: {
    kinds: ['workspace', 'catalog', 'portal', 'link', 'patch', 'exec', 'jsr'],
    sections: [...installed, 'peerDependencies', 'overrides'],
  },
  pnpm: {
    kinds: ['portal', 'exec', 'patch'],
    sections: [...installed, 'resolutions', 'pnpm.overrides'],
  },
  'yarn classic': {
    kinds: ['workspace', 'catalog', 'portal', 'patch', 'exec', 'jsr'],
    sections: [...installed, 'resolutions'],
  },
};

export const protocolUnsupported: ProjectRule = {
  kind: 'project',
  id: 'B11',
  slug: 'protocol-unsupported',
  severity: 'error',
  title: 'A protocol that this package manager does not have',
  why: '`workspace:`, `catalog:`, `link:`, `portal:`, `patch:` and `exec:` belong to pnpm, Yarn or Bun. Another package manager ends the install at the first one it meets.',
  section: 'other-ecosystems',
  given: 'npm installs the project.',
  bad: ['workspace:*', 'catalog:', 'link:../other', 'npm:^1'],
  good: ['^1', 'npm:other@^1', 'file:../other', 'user/repository'],
  concerns: entry => {
    const { kind } = specifierOf(entry);
    return kind === 'invalid' || refusable.has(kind);
  },
  check: (manifest: Manifest, project: Project): readonly Found[] => {
    const manager = managerOf(project);
    const refusal = Object.hasOwn(refusals, manager) ? refusals[manager] : undefined;
    return refusal === undefined
      ? []
      : manifest.entries
          .filter(({ section }) => refusal.sections.includes(section))
          .filter(
            entry =>
              isRefused(specifierOf(entry), manager, refusal) ||
              sinceOf(specifierOf(entry), project) !== undefined,
          )
          .map(entry => foundAt(entry, project));
  },
};

/** Since when pnpm knows what it did not always know. */
const pnpmSince: Partial<Record<SpecifierKind, string>> = { catalog: '9.5.0', jsr: '10.9.0' };

const refusable = new Set<SpecifierKind>([
  ...Object.values(refusals).flatMap(({ kinds }) => kinds),
  'catalog',
  'jsr',
]);

/** What says which program installs; a file that lies there may be left over. */
const statements: ReadonlySet<string | undefined> = new Set([
  'packageManager',
  'devEngines.packageManager',
  'refresher.manifest.packageManager',
]);

/** Yarn by its generation; nobody where lockfiles of several managers lie side by side, and no word. */
function managerOf(project: Project): string {
  const { manager, managerFrom, locks } = project;
  const isDisputed = !statements.has(managerFrom) && locks.some(lock => lock.manager !== manager);
  return isDisputed || manager === undefined
    ? ''
    : isYarnClassic(project)
      ? 'yarn classic'
      : manager;
}

/** `npm:^1` without a name is understood by pnpm, Bun and later Yarns alone. */
function isRefused(specifier: Specifier, manager: string, { kinds }: Refusal): boolean {
  return specifier.kind === 'invalid'
    ? manager !== 'pnpm' && specifier.flaw === 'alias' && specifier.elsewhere !== undefined
    : kinds.includes(specifier.kind);
}

/** The version that the project’s pnpm is too old for; `undefined` where its own is not known. */
function sinceOf({ kind }: Specifier, { manager, managerVersion }: Project): string | undefined {
  const since = manager === 'pnpm' ? pnpmSince[kind] : undefined;
  const isOlder = since !== undefined && managerVersion !== undefined && lt(managerVersion, since);
  return isOlder ? since : undefined;
}

function foundAt(entry: Entry, project: Project): Found {
  const { managerVersion = '', managerFrom } = project;
  const manager = isYarnClassic(project) ? 'Yarn 1 (Classic)' : (project.manager ?? '');
  const { value } = entry.specifier;
  const end = value.indexOf(':') + 1;
  const template =
    managerFrom === undefined
      ? '{0} installs this project, and does not know `{1}`. Write what it understands, such as a range.'
      : '{0} installs this project (so says {2}), and does not know `{1}`. Write what it understands, such as a range, or name the package manager that is used.';
  const specifier = specifierOf(entry);
  const since = sinceOf(specifier, project);
  if (since !== undefined) {
    const tooOld =
      'pnpm {0} installs this project (so says {2}), and knows `{1}` only from {3} on. Raise pnpm, or write what it understands, such as a range.';
    const args = [managerVersion, value.slice(0, end), managerFrom ?? '', since];
    return { message: { template: tooOld, args }, at: placeOf(entry, { start: 0, end }) };
  }
  const message =
    specifier.kind === 'invalid'
      ? specifier.reason
      : { template, args: [manager, value.slice(0, end), managerFrom ?? ''] };
  return { message, at: placeOf(entry, { start: 0, end }) };
}
