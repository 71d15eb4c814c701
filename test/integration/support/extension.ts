import * as vscode from 'vscode';

/** The extension under test, activated. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('design-refresher.system-design-refresher');
  if (!extension) {
    throw new Error('VS Code has not loaded the extension.');
  }
  await extension.activate();
  return extension;
}
