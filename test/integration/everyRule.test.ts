import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf } from '../../src/core/manifest/rule';
import { rules } from '../../src/core/manifest/rules';
import { manifestTextOf } from '../unit/core/manifest/exampleProjects';
import { activateExtension } from './support/extension';
import { eventually } from './support/eventually';

type Files = Readonly<Record<string, string>>;

const workspace: Files = { 'pnpm-workspace.yaml': 'packages: [packages/*]\n' };

/** The files around the examples of a rule, by its id: what its sentence `given` says. */
const around: Readonly<Record<string, Files>> = {
  B11: npmLock({}),
  C5: { '.nvmrc': 'v18.17.0\n' },
  C11: npmLock({ 'node_modules/@types/vscode': { version: '1.100.0' } }),
  C12: npmLock({}),
  D1: { 'node_modules/one/package.json': '{"name":"one","version":"1.5.0"}' },
  D2: pnpmLock(
    '    dependencies:\n      one:\n        specifier: ^1.0.0\n        version: 1.5.0\n',
  ),
  D3: {
    ...workspace,
    'packages/one/package.json': '{"name":"one","version":"1.5.0"}',
    'packages/two/package.json': '{"name":"two"}',
  },
  D4: { 'pnpm-workspace.yaml': 'catalog:\n  one: ^1.0.0\n' },
  D5: { ...workspace, 'packages/a/package.json': '{"name":"a","dependencies":{"one":"^1"}}' },
  D8: pnpmLock(''),
  D11: { 'pnpm-lock.yaml': '<<<<<<< HEAD\n', ...npmLock({}) },
  D9: npmLock({ '': { name: 'one', version: '1.0.0' } }),
};

function npmLock(packages: object): Files {
  const lock = { name: 'one', version: '1.0.0', lockfileVersion: 3, packages };
  return { 'package-lock.json': JSON.stringify(lock) };
}

function pnpmLock(importer: string): Files {
  const text = `lockfileVersion: '9.0'\n\nimporters:\n  .:\n${importer}\npackages: {}\n`;
  return { 'pnpm-lock.yaml': text };
}

/** Opens a rule's first bad example among the files that it supposes. */
async function openExample(id: string, example: string): Promise<vscode.Uri> {
  const [{ uri }] = vscode.workspace.workspaceFolders ?? [];
  const folder = vscode.Uri.joinPath(uri, 'everyRule', id);
  const files: Files = { ...around[id], 'package.json': manifestTextOf(example) };
  await Promise.all(
    Object.entries(files).map(([name, text]) =>
      vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder, name),
        new TextEncoder().encode(text),
      ),
    ),
  );
  const manifest = vscode.Uri.joinPath(folder, 'package.json');
  await vscode.workspace.openTextDocument(manifest);
  return manifest;
}

function codesAt(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

describe('every rule', () => {
  before(activateExtension);

  it('shows a problem in the editor for its first bad example', async () => {
    const opened = await Promise.all(
      rules.map(async rule => ({
        code: codeOf(rule),
        uri: await openExample(rule.id, rule.bad[0]),
      })),
    );
    await eventually(() => {
      const missing = opened.filter(({ code, uri }) => !codesAt(uri).includes(code));
      assert.equal(missing.map(({ code }) => code).join(' '), '');
    });
  });
});
