import * as vscode from 'vscode';
import { settingDefaults } from '../contributions';

type Settings = typeof settingDefaults;
type Widened<Value> = Value extends boolean ? boolean : Value extends number ? number : Value;

/** A setting's value now, or its default when what stands in the settings is of another type. */
export function setting<Key extends keyof Settings>(key: Key): Widened<Settings[Key]> {
  const fallback = settingDefaults[key];
  const value = vscode.workspace.getConfiguration('refresher').get<unknown>(key);
  return (typeof value === typeof fallback ? value : fallback) as Widened<Settings[Key]>;
}

/** Runs `react` whenever one of the refresher's settings has changed. */
export function onDidChangeSettings(react: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration('refresher')) {
      react();
    }
  });
}
