import * as vscode from 'vscode';
import type { CheckSettings } from '../../core/manifest/check';
import type { ManifestSeverity } from '../../core/manifest/model';
import type { PackageManager } from '../../core/manifest/project/model';

const managers: readonly PackageManager[] = ['npm', 'pnpm', 'yarn', 'bun'];
const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What the person has set for the file at `uri`; what cannot be understood is as if not set. */
export function checkSettings(uri: vscode.Uri): CheckSettings {
  const settings = vscode.workspace.getConfiguration('refresher.manifest', uri);
  const set = Object.entries(settings.get<object | null>('severity') ?? {});
  return {
    severities: new Map(
      set.filter((pair): pair is [string, ManifestSeverity | 'off'] =>
        severities.includes(pair[1]),
      ),
    ),
    ignored: new Set(texts(settings.get('ignore'))),
  };
}

/** The package manager that the person says is used; else the files tell. */
export function packageManager(uri: vscode.Uri): PackageManager | undefined {
  const set = vscode.workspace.getConfiguration('refresher.manifest', uri).get('packageManager');
  return managers.find(manager => manager === set);
}

/** The globs of files that are not looked at. */
export function excludedGlobs(uri?: vscode.Uri): readonly string[] {
  return texts(vscode.workspace.getConfiguration('refresher.manifest', uri).get('exclude'));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
