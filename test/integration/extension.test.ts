import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './support/extension';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  it('activates', async () => {
    const extension = await activateExtension();
    assert.ok(extension.isActive);
  });

  it('registers exactly the commands that its manifest declares', async () => {
    const extension = await activateExtension();
    const { contributes } = extension.packageJSON as Manifest;
    const declared = contributes.commands.map(({ command }) => command);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      registered.filter(id => id.startsWith('refresher.') && !isOfView(id)).sort(),
      declared.toSorted(),
    );
  });
});

/** VS Code makes commands of its own for every view, such as `refresher.topics.focus`. */
function isOfView(command: string): boolean {
  return /^refresher\.(?:topics|manifests)\./.test(command);
}
