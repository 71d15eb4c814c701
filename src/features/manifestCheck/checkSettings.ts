import * as vscode from 'vscode';
import type { CheckSettings } from '../../core/manifest/check';
import type { PackageManager } from '../../core/manifest/project/model';
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

/** The globs of files that are not looked at. */
export function excludedGlobs(uri?: vscode.Uri): readonly string[] {
  return textsFrom(settingsFor(uri).get('exclude'));
}

function settingsFor(uri: vscode.Uri | undefined): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('refresher.manifest', uri);
}
