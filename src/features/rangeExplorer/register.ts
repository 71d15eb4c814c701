import * as vscode from 'vscode';
import { Command, rangeExplorerViewType } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { inputsFrom } from './inputsFrom';
import { RangeExplorer } from './rangeExplorer';

/** What a range of npm means, and why a version matches it or does not. */
export function registerRangeExplorer(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const explorer = new RangeExplorer(extensionUri, log);
  return vscode.Disposable.from(
    explorer,
    vscode.window.registerWebviewPanelSerializer(rangeExplorerViewType, explorer),
    registerCommand(
      Command.explainRange,
      about => explorer.open(inputsFrom(about ?? selectedText())),
      log,
    ),
  );
}

/** A range that is marked in the editor is the one that is asked about. */
function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !editor.selection.isSingleLine || editor.selection.isEmpty) {
    return undefined;
  }
  return editor.document.getText(editor.selection).replace(/^"(.*)"$/, '$1');
}
