import * as vscode from 'vscode';
import { Command, rangeExplorerViewType } from '../../contributions';
import { registerCommand } from '../../host/commands';
import type { RangeExplorer } from './rangeExplorer';

/** What a range of npm means, and why a version matches it or does not; loaded when it is asked for. */
export function registerRangeExplorer(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let explorer: RangeExplorer | undefined;

  async function load(): Promise<RangeExplorer> {
    const loaded = await import('./rangeExplorer');
    return (explorer ??= new loaded.RangeExplorer(extensionUri, log));
  }

  return vscode.Disposable.from(
    { dispose: () => explorer?.dispose() },
    vscode.window.registerWebviewPanelSerializer(rangeExplorerViewType, {
      deserializeWebviewPanel: async panel => (await load()).deserializeWebviewPanel(panel),
    }),
    registerCommand(Command.explainRange, async about => (await load()).open(about), log),
  );
}
