import * as vscode from 'vscode';
import { ContextKey, View } from '../../../contributions';
import { setContextKey } from '../../../host/commands';
import type { KeptManifests } from '../keptManifests';
import { summaryItem, type Row, type Summed } from './summaryItem';
import { rowsUnder } from './summaryRows';

/** The sidebar's list of what is wrong in the workspace's manifests: what Problems has, by package. */
export class Summary implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #kept: KeptManifests;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Row>;
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(kept: KeptManifests) {
    this.#kept = kept;
    this.#view = vscode.window.createTreeView(View.manifests, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(uri => kept.has(uri))) {
        this.#update();
      }
    });
  }

  /** Shows what is known now; `isWhole` unless the check was cancelled. */
  async show(isWhole: boolean): Promise<void> {
    setContextKey(ContextKey.manifestsChecked, true);
    this.#view.message = isWhole
      ? undefined
      : vscode.l10n.t('The check was cancelled: not all manifests have been looked at.');
    this.#update();
    await vscode.commands.executeCommand(`${View.manifests}.focus`);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return summaryItem(row);
  }

  getChildren(parent?: Row): Row[] {
    return [...rowsUnder(parent, parent === undefined ? this.#kept.all.map(summed) : [])];
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#view, this.#changed).dispose();
  }

  #update(): void {
    this.#view.description = vscode.l10n.t('{0} checked', this.#kept.all.length);
    this.#changed.fire();
  }
}

function summed({ uri, name }: KeptManifests['all'][number]): Summed {
  const path = vscode.workspace.asRelativePath(uri);
  return {
    ...{ uri, path },
    label: name ?? uri.path.slice(uri.path.lastIndexOf('/') + 1),
    problems: vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'refresher'),
  };
}
