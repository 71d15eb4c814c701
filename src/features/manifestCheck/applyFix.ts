import * as vscode from 'vscode';
import type { FixInFiles } from '../../contributions';
import { ReaderError } from '../../host/readerError';
import { rangeOf } from './diagnostics';

/** Changes the files and saves none; one undo takes it all back. */
export async function applyFix({ uri, edits }: FixInFiles): Promise<void> {
  const own = vscode.Uri.parse(uri, true);
  const change = new vscode.WorkspaceEdit();
  for (const edit of edits) {
    const target = edit.path === undefined ? own : own.with({ path: edit.path });
    const document = await vscode.workspace.openTextDocument(target);
    change.replace(target, rangeOf(edit.at, document), edit.text);
  }
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new ReaderError(
      vscode.l10n.t('The files could not be changed. Perhaps one of them is read-only.'),
    );
  }
}
