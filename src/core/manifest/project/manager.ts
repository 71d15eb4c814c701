import major from 'semver/functions/major';
import validVersion from 'semver/functions/valid';
import { propertyOf, type JsonNode } from '../json';
import { stringOf } from '../readManifest';
import { lockKinds } from './locks/readLock';
import type { PackageManager, Project } from './model';

/** Which program installs the project, and what says so. */
export type ManagerChoice = Pick<Project, 'manager' | 'managerVersion' | 'managerFrom'>;

const managers: readonly PackageManager[] = ['npm', 'pnpm', 'yarn', 'bun'];

/** Something that names the program, and perhaps its version. */
interface Sign {
  readonly from: string;
  readonly name: string | undefined;
  readonly version?: string;
}

/** What the manifest names wins over what lies beside it. `names` is what the folder holds. */
export function chooseManager(
  root: JsonNode | undefined,
  names: ReadonlySet<string>,
): ManagerChoice {
  const signs: readonly Sign[] = [
    ...signsIn(root),
    ...[
      { name: 'pnpm-workspace.yaml', manager: 'pnpm' },
      ...lockKinds,
      { name: '.yarnrc.yml', manager: 'yarn' },
    ].flatMap(({ name, manager }) => (names.has(name) ? [{ from: name, name: manager }] : [])),
  ];
  for (const { from, name, version } of signs) {
    const manager = managers.find(each => each === name);
    if (manager !== undefined) {
      return { manager, managerVersion: exact(version), managerFrom: from };
    }
  }
  return { manager: undefined, managerVersion: undefined, managerFrom: undefined };
}

/** Whether it is Yarn 1. What is stated counts more than a lockfile, which may be left from before. */
export function isYarnClassic({
  manager,
  managerVersion,
  locks,
}: Pick<Project, 'manager' | 'managerVersion' | 'locks'>): boolean {
  return (
    manager === 'yarn' &&
    (managerVersion === undefined ? locks[0]?.format === 'classic' : major(managerVersion) === 1)
  );
}

function signsIn(root: JsonNode | undefined): readonly Sign[] {
  const [, name, version] =
    /^([^@]*)@(.*)$/.exec(stringOf(root, 'packageManager')?.value ?? '') ?? [];
  const wish = propertyOf(propertyOf(root, 'devEngines'), 'packageManager');
  const wished = wish?.kind === 'array' ? wish.items : [wish];
  return [
    { from: 'packageManager', name, version },
    ...wished.map(each => ({
      from: 'devEngines.packageManager',
      name: stringOf(each, 'name')?.value,
      version: stringOf(each, 'version')?.value,
    })),
  ];
}

/** Without the hash that Corepack adds; of a range nothing is known for certain. */
function exact(version: string | undefined): string | undefined {
  return version === undefined ? undefined : (validVersion(version) ?? undefined);
}
