import * as vscode from 'vscode';

/** A folder of its own in the workspace with these files. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const folder = vscode.Uri.joinPath(
    workspace.uri,
    `checked${Math.random().toString(36).slice(2)}`,
  );
  for (const [name, content] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder, name),
      new TextEncoder().encode(content),
    );
  }
  return folder;
}

/** A package.json in a folder of its own in the workspace. */
export async function openManifest(content: string): Promise<vscode.TextDocument> {
  const folder = await folderWith({ 'package.json': content });
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'package.json'));
}

/** The codes of what is found in a file, in order. */
export function codesAt(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'refresher')
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

/** What an editor offers where `written` first stands. */
export async function actionsAt(
  document: vscode.TextDocument,
  written: string,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(written) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    kind.value,
  );
}

/** Does what an action does by a command. */
export function run({ command, arguments: parts = [] }: vscode.Command): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...(parts as readonly unknown[]));
}

/** What the file has on the disk, whatever an editor has. */
export async function savedText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
