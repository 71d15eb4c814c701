import { propertyOf, type JsonNode } from '../json';
import { stringOf } from '../readManifest';
import { lockKinds } from './locks/readLock';
import type { PackageManager } from './model';

/** Which program installs the project, and what says so. */
export interface ManagerChoice {
  readonly manager: PackageManager | undefined;
  readonly managerFrom: string | undefined;
}

const managers: readonly PackageManager[] = ['npm', 'pnpm', 'yarn', 'bun'];

/** What the manifest names wins over what lies beside it. `names` is what the folder holds. */
export function chooseManager(
  root: JsonNode | undefined,
  names: ReadonlySet<string>,
): ManagerChoice {
  const field = stringOf(root, 'packageManager')?.value;
  const wish = propertyOf(propertyOf(root, 'devEngines'), 'packageManager');
  const wished = wish?.kind === 'array' ? wish.items : [wish];
  const signs: readonly (readonly [string, string | undefined])[] = [
    ['packageManager', field?.slice(0, Math.max(field.indexOf('@'), 0))],
    ...wished.map(each => ['devEngines.packageManager', stringOf(each, 'name')?.value] as const),
    ...['pnpm-workspace.yaml'].map(name => [name, names.has(name) ? 'pnpm' : undefined] as const),
    ...lockKinds.map(({ name, manager }) => [name, names.has(name) ? manager : undefined] as const),
    ['.yarnrc.yml', names.has('.yarnrc.yml') ? 'yarn' : undefined],
  ];
  for (const [managerFrom, name] of signs) {
    const manager = managers.find(each => each === name);
    if (manager !== undefined) {
      return { manager, managerFrom };
    }
  }
  return { manager: undefined, managerFrom: undefined };
}
