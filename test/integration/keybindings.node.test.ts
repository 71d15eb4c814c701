import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './support/extension';

interface Manifest {
  readonly contributes: { readonly keybindings: readonly { readonly key: string }[] };
}

describe('the keybindings', () => {
  it('collide with none that VS Code has itself', async () => {
    const extension = await activateExtension();
    const { keybindings } = (extension.packageJSON as Manifest).contributes;
    const own = keybindings.map(({ key }) => key);
    const taken = await defaultKeys();
    assert.ok(taken.length > 500, `only ${taken.length} known`);
    assert.deepEqual(
      own.filter(key => taken.includes(key)),
      [],
    );
  });
});

/** Every key that VS Code and its built-in extensions bind, whatever the condition. */
async function defaultKeys(): Promise<readonly string[]> {
  const address = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(address)).getText();
  const entries = text.matchAll(/"key": "([^"]+)",\s*"command": "(?!refresher\.)/g);
  return [...entries].map(([, key = '']) => key);
}
