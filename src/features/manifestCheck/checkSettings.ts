import * as vscode from 'vscode';
import type { CheckSettings } from '../../core/manifest/check';
import type { PackageManager } from '../../core/manifest/project/model';
import { memberGlobs } from '../../core/manifest/project/globs';
import { pathInside } from '../../core/manifest/project/paths';
import { checkSettingsFrom, managerFrom, textsFrom } from '../../core/manifest/settings';

/** What the person has set for the file at `uri`. */
export function checkSettings(uri: vscode.Uri): CheckSettings {
  const settings = settingsFor(uri);
  return checkSettingsFrom(settings.get('severity'), settings.get('ignore'));
}

/** The package manager that the person says is used; else the files tell. */
export function packageManager(uri: vscode.Uri): PackageManager | undefined {
  return managerFrom(settingsFor(uri).get('packageManager'));
}

/** Whether the globs that the person has set leave the file out, as seen from its workspace folder. */
export function isExcluded(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.path.replace(/\/$/, '') ?? '';
  const globs = textsFrom(settingsFor(uri).get('exclude'));
  return memberGlobs(globs).matches(pathInside(folder, uri.path) ?? uri.path);
}

function settingsFor(uri: vscode.Uri): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('refresher.manifest', uri);
}
