import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './support/extension';
import { eventually } from './support/eventually';
import { actionsAt, codesAt, folderWith, openManifest } from './support/manifests';

const text = `{
  "name": "a",
  "version": "1.4",
  "dependencies": {
    "left": ">2 <1",
    "right": "=>3.6.0"
  }
}
`;

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

  it('checks the manifests of the workspace that are not open, but for those that Git ignores', async () => {
    const folder = await folderWith({
      '.gitignore': 'made/',
      'package.json': text,
      'made/package.json': text,
    });
    await vscode.commands.executeCommand('refresher.checkManifests');
    const [kept, ignored] = ['package.json', 'made/package.json'].map(path =>
      vscode.Uri.joinPath(folder, path),
    );
    assert.ok(codesAt(kept).includes('B2-matches-nothing'));
    assert.deepEqual(codesAt(ignored), []);
  });

  it('follows changes of what it has checked, and of the settings', async () => {
    const folder = await folderWith({ 'package.json': text });
    const uri = vscode.Uri.joinPath(folder, 'package.json');
    await vscode.commands.executeCommand('refresher.checkManifests');
    const settings = vscode.workspace.getConfiguration('refresher.manifest');
    const target = vscode.ConfigurationTarget.Workspace;
    try {
      await settings.update('exclude', [`${vscode.workspace.asRelativePath(folder)}/**`], target);
      await eventually(() => assert.deepEqual(codesAt(uri), []));
    } finally {
      await settings.update('exclude', undefined, target);
    }
    await eventually(() => assert.ok(codesAt(uri).includes('B2-matches-nothing')));
    const sound = text.replace('>2 <1', '^1.0.0');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(sound));
    await eventually(() => assert.ok(!codesAt(uri).includes('B2-matches-nothing')));
    await vscode.workspace.fs.delete(uri);
    await eventually(() => assert.deepEqual(codesAt(uri), []));
  });

  it('looks at a file from when it is called package.json until it no longer is', async () => {
    const folder = await folderWith({ 'other.json': text });
    const [other, manifest] = ['other.json', 'package.json'].map(name =>
      vscode.Uri.joinPath(folder, name),
    );
    await vscode.window.showTextDocument(other);
    await rename(other, manifest);
    await eventually(() => assert.ok(codesAt(manifest).includes('A1-not-semver')));
    await rename(manifest, other);
    await eventually(() => assert.deepEqual([...codesAt(manifest), ...codesAt(other)], []));
  });

  it('looks at it in any language mode', async () => {
    const document = await openManifest(text);
    await vscode.languages.setTextDocumentLanguage(document, 'jsonc');
    await eventually(() => assert.ok(codesAt(document.uri).includes('A1-not-semver')));
  });

  it('has nothing to say of the past states that a comparison shows', async () => {
    const past = vscode.Uri.parse('past:/package.json');
    const provider = vscode.workspace.registerTextDocumentContentProvider('past', {
      provideTextDocumentContent: () => text,
    });
    try {
      const document = await vscode.workspace.openTextDocument(past);
      assert.equal(document.getText(), text);
      // Whatever would be said of the first would be said before the second's.
      const { uri } = await openManifest(text);
      await eventually(() => assert.ok(codesAt(uri).includes('A1-not-semver')));
      assert.deepEqual(codesAt(past), []);
    } finally {
      provider.dispose();
    }
  });

  it('copes with a manifest of five million characters', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `a-${index}`);
    const sound = Object.fromEntries(names.map(name => [name, '^1.2.3']));
    const dependencies = { ...sound, last: '=>1.0.0' };
    const content = JSON.stringify(
      { dependencies, description: 'a'.repeat(4_800_000) },
      undefined,
      2,
    );
    const document = await openManifest(content);
    // Whoever asks for fixes waits for the check, however long that takes.
    const [fix] = await actionsAt(document, '=>1.0.0', vscode.CodeActionKind.QuickFix);
    assert.equal(fix.title, 'Change to `>=1.0.0`');
  });
});

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
