import * as vscode from 'vscode';

/** A new folder in the copy of the workspace, which every host can write to. */
export async function temporaryFolder(): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) {
    throw new Error('The tests need a workspace.');
  }
  const name = `temporary-${Math.random().toString(36).slice(2)}`;
  const folder = vscode.Uri.joinPath(workspace.uri, name);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}
