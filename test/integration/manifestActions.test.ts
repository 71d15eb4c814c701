import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './support/extension';
import { eventually } from './support/eventually';
import { actionsAt, codesAt, folderWith, openManifest, run, savedText } from './support/manifests';

const text = `{
  "dependencies": {
    "left": "^^1.0.0",
    "right": "=>3.6.0"
  }
}
`;

describe('what the manifest check offers to do', () => {
  before(activateExtension);

  it('pins a range, and lets a pin go', async () => {
    const document = await openManifest('{ "dependencies": { "left": "^1.2.3" } }');
    for (const [written, title, result] of [
      ['^1.2.3', 'Pin to `1.2.3`', '"1.2.3"'],
      ['1.2.3', 'Allow later versions: `^1.2.3`', '"^1.2.3"'],
    ]) {
      const actions = await actionsAt(document, written, vscode.CodeActionKind.RefactorRewrite);
      const action = actions.find(each => each.title === title);
      assert.ok(action?.edit);
      await vscode.workspace.applyEdit(action.edit);
      assert.equal(document.getText(), `{ "dependencies": { "left": ${result} } }`);
    }
  });

  it('moves an entry to a catalog in another file, and saves neither', async () => {
    const files = {
      'package.json': '{ "name": "root", "private": true }',
      'pnpm-workspace.yaml': '# Ours\npackages: [a]\n',
      'a/package.json': '{ "name": "a", "dependencies": { "left": "^1.2.3" } }',
    };
    const folder = await folderWith(files);
    const [settings, own] = ['pnpm-workspace.yaml', 'a/package.json'].map(path =>
      vscode.Uri.joinPath(folder, path),
    );
    const document = await vscode.workspace.openTextDocument(own);
    const [{ command }] = await actionsAt(document, '^1.2.3', vscode.CodeActionKind.RefactorMove);
    assert.ok(command);
    await run(command);
    const changed = await vscode.workspace.openTextDocument(settings);
    assert.deepEqual(
      [document.getText(), changed.getText()],
      [
        files['a/package.json'].replace('^1.2.3', 'catalog:'),
        `${files['pnpm-workspace.yaml']}\ncatalog:\n  left: ^1.2.3\n`,
      ],
    );
    assert.deepEqual(
      [await savedText(own), await savedText(settings)],
      [files['a/package.json'], files['pnpm-workspace.yaml']],
    );
    const [back] = await actionsAt(document, 'catalog:', vscode.CodeActionKind.RefactorInline);
    assert.ok(back.edit);
    await vscode.workspace.applyEdit(back.edit);
    assert.equal(document.getText(), files['a/package.json']);
  });

  it('mends on save all that needs no decision, if that is set', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const target = vscode.ConfigurationTarget.Workspace;
    const document = await openManifest(text);
    await editor.update('codeActionsOnSave', { 'source.fixAll.refresher': 'explicit' }, target);
    try {
      await vscode.window.showTextDocument(document);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(text.length), '\n');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.equal(
        await savedText(document.uri),
        `${text.replace('=>3', '>=3').replace('^^', '^')}\n`,
      );
    } finally {
      await editor.update('codeActionsOnSave', undefined, target);
    }
  });

  const misspelt = 'E1-misspelt-operator';
  for (const [steps, what, setting, value, left] of [
    [0, 'a rule', 'severity', { [misspelt]: 'off' }, []],
    [1, 'a name', 'ignore', ['right'], [misspelt]],
    [2, 'a name at one specifier', 'ignore', ['right@=>3.6.0'], [misspelt]],
  ] as const) {
    it(`ignores ${what} in this workspace`, async () => {
      const document = await openManifest(text);
      await eventually(() => assert.equal(codesAt(document.uri).length, 2));
      const actions = await actionsAt(document, '=>3', vscode.CodeActionKind.QuickFix);
      const { command } = actions.find(({ title }) => title.startsWith('Ignore')) ?? {};
      assert.ok(command);
      const ignoring = run(command);
      const configuration = () => vscode.workspace.getConfiguration('refresher.manifest');
      try {
        await choose(steps);
        await ignoring;
        assert.deepEqual(configuration().inspect(setting)?.workspaceValue, value);
        await eventually(() => assert.deepEqual(codesAt(document.uri), left));
      } finally {
        const target = vscode.ConfigurationTarget.Workspace;
        await configuration().update(setting, undefined, target);
      }
    });
  }
});

/** Takes the entry so many below the first of the list that is about to be open. */
async function choose(steps: number): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 500));
  for (let left = steps; left > 0; left -= 1) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
