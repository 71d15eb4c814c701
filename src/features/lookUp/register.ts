import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import { showLookUp } from './lookUp';

const longestQuery = 100;

/** Search over all topics, from the palette, the sidebar or the word at the cursor. */
export function registerLookUp(library: Library, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(
      Command.lookUp,
      query => showLookUp(library, typeof query === 'string' ? query : '', log),
      log,
    ),
    registerCommand(
      Command.lookUpSelection,
      () => showLookUp(library, wordInEditor(vscode.window.activeTextEditor), log),
      log,
    ),
  );
}

/** The selection on one line, or else the word at the cursor. */
function wordInEditor(editor: vscode.TextEditor | undefined): string {
  if (editor === undefined) {
    return '';
  }
  const { document, selection } = editor;
  const word = document.getWordRangeAtPosition(selection.active);
  const range = selection.isEmpty ? word : selection;
  const text = range === undefined ? '' : document.getText(range);
  return text.replace(/\s+/g, ' ').trim().slice(0, longestQuery);
}
