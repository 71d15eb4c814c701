import type { CheckSettings } from './check';
import type { ManifestSeverity } from './model';
import type { PackageManager, Project } from './project/model';

/** What a code can be set to. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

const managers: readonly PackageManager[] = ['npm', 'pnpm', 'yarn', 'bun'];

/** What `refresher.manifest.severity` and `.ignore` say; what cannot be understood is as if not set. */
export function checkSettingsFrom(severity: unknown, ignore: unknown): CheckSettings {
  const set = typeof severity === 'object' && severity !== null ? Object.entries(severity) : [];
  return {
    severities: new Map(
      set.flatMap(([code, value]) => {
        const known = severityFrom(value);
        return known === undefined ? [] : [[code, known]];
      }),
    ),
    ignored: new Set(textsFrom(ignore)),
  };
}

/** What a code is set to, if it is one of `severities`. */
export function severityFrom(value: unknown): ManifestSeverity | 'off' | undefined {
  return severities.find(severity => severity === value);
}

/** What `refresher.manifest.packageManager` says, unless it leaves that to the files. */
export function managerFrom(value: unknown): PackageManager | undefined {
  return managers.find(manager => manager === value);
}

/** The project with the package manager that the person says is used, whatever its files say. */
export function installedBy(manager: PackageManager | undefined, project: Project): Project {
  if (manager === undefined) {
    return project;
  }
  const managerVersion = manager === project.manager ? project.managerVersion : undefined;
  return {
    ...{ ...project, manager, managerVersion },
    managerFrom: 'refresher.manifest.packageManager',
  };
}

/** The strings of a list; of what is none, none. */
export function textsFrom(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
