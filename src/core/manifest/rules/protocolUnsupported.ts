import { placeOf } from '../fixes/edits';
import type { Entry, Manifest } from '../model';
import { isYarnClassic } from '../project/manager';
import type { Project } from '../project/model';
import type { Found, ProjectRule } from '../rule';
import type { Specifier } from '../specifier/specifier';
import { specifierOf } from '../specifier/writtenRange';

/** What each refuses for certain; where versions of a manager differ, nothing is said. */
const refused: Readonly<Record<string, readonly string[]>> = {
  npm: ['workspace', 'catalog', 'portal', 'link', 'patch', 'exec', 'jsr'],
  pnpm: ['portal', 'exec'],
  'yarn classic': ['workspace', 'catalog', 'portal', 'patch', 'exec', 'jsr'],
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
  check: (manifest: Manifest, project: Project): readonly Found[] => {
    const manager = managerOf(project);
    const kinds = refused[manager] ?? [];
    return manifest.entries
      .filter(entry => entry.section !== 'engines' && isRefused(specifierOf(entry), manager, kinds))
      .map(entry => foundAt(entry, project));
  },
};

/** Yarn by its generation; nobody where lockfiles of several managers lie side by side. */
function managerOf(project: Project): string {
  const { manager, locks } = project;
  const isDisputed = locks.some(lock => lock.manager !== manager);
  return isDisputed || manager === undefined
    ? ''
    : isYarnClassic(project)
      ? 'yarn classic'
      : manager;
}

/** `npm:^1` without a name is understood by the others alone. */
function isRefused(specifier: Specifier, manager: string, kinds: readonly string[]): boolean {
  return specifier.kind === 'invalid'
    ? manager === 'npm' && specifier.flaw === 'alias' && specifier.elsewhere !== undefined
    : kinds.includes(specifier.kind);
}

function foundAt(entry: Entry, { manager, managerFrom }: Project): Found {
  const { value } = entry.specifier;
  const end = value.indexOf(':') + 1;
  const template =
    managerFrom === undefined
      ? '{0}, which installs this project, refuses `{1}` here.'
      : '{0}, which installs this project according to {2}, refuses `{1}` here.';
  const args = [manager ?? '', value.slice(0, end), managerFrom ?? ''];
  return { message: { template, args }, at: placeOf(entry, { start: 0, end }) };
}
