import * as vscode from 'vscode';
import type { Edit, Fix } from '../../core/manifest/model';
import { Command } from '../../contributions';
import { rangeOf, sentence } from './diagnostics';

/** Edits of several files run as a command: VS Code would save the files after an action's edit. */
export function actionOf(
  { title, edits }: Fix,
  kind: vscode.CodeActionKind,
  document: vscode.TextDocument,
): vscode.CodeAction {
  const action = new vscode.CodeAction(sentence(title), kind);
  if (edits.every(({ path }) => path === undefined)) {
    action.edit = editOf(edits, document);
  } else {
    action.command = {
      command: Command.applyFix,
      title: action.title,
      arguments: [{ uri: document.uri.toString(), edits }],
    };
  }
  return action;
}

/** Edits of the document alone. */
export function editOf(
  edits: readonly Edit[],
  document: vscode.TextDocument,
): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const { at, text } of edits) {
    change.replace(document.uri, rangeOf(at, document), text);
  }
  return change;
}
