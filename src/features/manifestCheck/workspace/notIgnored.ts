import * as vscode from 'vscode';
import {
  ignoreFiles,
  noRules,
  withRules,
  type IgnoreRules,
} from '../../../core/manifest/gitIgnore';
import { parentOf, pathInside } from '../../../core/manifest/project/paths';

const largestFile = 1_000_000;

/** The files that Git is not told to ignore in their workspace folder. */
export async function notIgnored(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const rules = new Map<string, Promise<IgnoreRules>>();

  /** What counts in `folder`, which is at `inside` of its workspace folder. */
  function rulesIn(folder: vscode.Uri, inside: string): Promise<IgnoreRules> {
    const key = vscode.Uri.joinPath(folder, inside).toString();
    const known = rules.get(key) ?? readRules(folder, inside);
    rules.set(key, known);
    return known;
  }

  async function readRules(folder: vscode.Uri, inside: string): Promise<IgnoreRules> {
    const outer = inside === '' ? noRules() : await rulesIn(folder, parentOf(inside) ?? '');
    const texts = await Promise.all(
      ignoreFiles.map(name => textOf(vscode.Uri.joinPath(folder, inside, name))),
    );
    return texts.reduce(
      (rules, text) => (text === undefined ? rules : withRules(rules, inside, text)),
      outer,
    );
  }

  async function isIgnored(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const inside = folder && pathInside(folder.path.replace(/\/$/, ''), uri.path);
    return (
      folder !== undefined &&
      inside !== undefined &&
      (await rulesIn(folder, parentOf(inside) ?? '')).ignores(inside)
    );
  }

  const ignored = await Promise.all(uris.map(isIgnored));
  return uris.filter((_, index) => !ignored[index]);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largestFile
      ? undefined
      : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Most folders have none.
    return undefined;
  }
}
