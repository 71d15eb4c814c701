import * as vscode from 'vscode';

/** The files that say what versions a project wants. */
export const manifestNames: readonly string[] = [
  'package.json',
  'pnpm-workspace.yaml',
  '.yarnrc.yml',
];

/** Whether `uri` is a file of the person's own that says what versions a project wants. */
export function isManifest(uri: vscode.Uri): boolean {
  const { path, scheme } = uri;
  return (
    manifestNames.includes(path.slice(path.lastIndexOf('/') + 1)) &&
    !path.includes('/node_modules/') &&
    // What is neither on a disk nor in the workspace is a past state, as in a comparison.
    (scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined)
  );
}
