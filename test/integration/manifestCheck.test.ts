import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './support/extension';
import { eventually } from './support/eventually';

const text = `{
  "name": "a",
  "version": "1.4",
  "dependencies": {
    "left": ">2 <1",
    "right": "=>3.6.0"
  }
}
`;

/** A manifest in a folder of its own in the workspace. */
async function openManifest(content: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `checked${Math.random().toString(36).slice(2)}`;
  const uri = vscode.Uri.joinPath(folder.uri, name, 'package.json');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.workspace.openTextDocument(uri);
}

function codesAt(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'refresher')
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

describe('the manifest check', () => {
  before(activateExtension);

  it('underlines what is wrong in an open package.json', async () => {
    const { uri } = await openManifest(text);
    await eventually(() =>
      assert.deepEqual(
        codesAt(uri).filter(code => !String(code).startsWith('B7')),
        ['A1-not-semver', 'B2-matches-nothing', 'E1-misspelt-operator'],
      ),
    );
  });

  it('leads from a code to the section that explains it', async () => {
    const { uri } = await openManifest(text);
    await eventually(() => assert.ok(codesAt(uri).length > 0));
    const [{ code }] = vscode.languages.getDiagnostics(uri);
    assert.ok(typeof code === 'object');
    assert.match(
      code.target.toString(true),
      /:\/\/design-refresher\.system-design-refresher\/topic\/ep159\/semantic-versioning#anatomy$/,
    );
  });

  it('follows what is typed', async () => {
    const document = await openManifest(text);
    await eventually(() => assert.ok(codesAt(document.uri).includes('A1-not-semver')));
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(text.indexOf('1.4"') + 3);
    edit.insert(document.uri, at, '.0');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => assert.ok(!codesAt(document.uri).includes('A1-not-semver')));
  });

  it('mends all that needs no decision at once', async () => {
    const sound = text.replace('>2 <1', '^1.0.0');
    const document = await openManifest(sound);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.refresher',
    );
    assert.ok(action.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(
      document.getText(),
      sound.replace('"1.4"', '"1.4.0"').replace('"=>3.6.0"', '">=3.6.0"'),
    );
    assert.ok(document.isDirty);
  });

  it('leads from a problem to the section of its rule', async () => {
    const document = await openManifest(text);
    const at = document.positionAt(text.indexOf('>2 <1'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    const explaining = actions.find(({ title }) => title === 'Explain B2-matches-nothing');
    assert.deepEqual(explaining?.command?.arguments, [
      { topic: 'ep159/manifest-rules', anchor: 'b2-matches-nothing' },
    ]);
  });

  it('explains a specifier on hover', async () => {
    const document = await openManifest(text.replace('>2 <1', '^1.2.3'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(text.indexOf('>2 <1') + 1),
    );
    const contents = hovers.flatMap(hover => hover.contents as vscode.MarkdownString[]);
    assert.ok(contents.some(({ value }) => value.includes('`>=1.2.3 <2.0.0-0`')));
  });

  it('says nothing of what is set to be ignored', async () => {
    const settings = vscode.workspace.getConfiguration('refresher.manifest');
    const { uri } = await openManifest(text);
    await eventually(() => assert.ok(codesAt(uri).includes('B2-matches-nothing')));
    try {
      const target = vscode.ConfigurationTarget.Workspace;
      await settings.update('severity', { 'A1-not-semver': 'off' }, target);
      await settings.update('ignore', ['left', 'right@=>3.6.0'], target);
      await eventually(() => assert.deepEqual(codesAt(uri), []));
    } finally {
      await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('ignore', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('checks the manifests of the workspace that are not open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder.uri, 'unopened', 'package.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    // The command ends only when its message is dismissed.
    void vscode.commands.executeCommand('refresher.checkManifests');
    await eventually(() => assert.ok(codesAt(uri).includes('B2-matches-nothing')));
  });
});
