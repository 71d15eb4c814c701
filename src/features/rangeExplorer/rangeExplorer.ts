import * as vscode from 'vscode';
import { sources } from '../../core/manifest/explorer/ecosystems/sources';
import { labels } from '../../core/manifest/explorer/sentences';
import { Command, rangeExplorerViewType } from '../../contributions';
import { runCommand } from '../../host/commands';
import { newNonce, renderPage } from '../../host/page';
import {
  parseFromRangeExplorer,
  type ExplorerInputs,
  type FromRangeExplorer,
  type RangeExplorerStart,
  type ToRangeExplorer,
} from '../../protocol/rangeExplorer';
import { inputsFrom } from './inputsFrom';

/** Shown to whom has not asked about a range of their own. */
const example: ExplorerInputs = { range: '^1.2.3', second: '', versions: '' };

/** The one panel in which ranges are explained. Its page reasons by itself, and keeps its fields. */
export class RangeExplorer implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #panel: vscode.WebviewPanel | undefined;
  /** Not yet in the page's fields. */
  #wanted: ExplorerInputs | undefined;

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#extensionUri = extensionUri;
    this.#log = log;
  }

  /** Shows the panel with what `about` says, else with the marked range, else as it was left. */
  open(about: unknown): void {
    this.#wanted = inputsFrom(about ?? selectedText());
    if (this.#panel === undefined) {
      const panel = vscode.window.createWebviewPanel(
        rangeExplorerViewType,
        vscode.l10n.t(labels.title),
        vscode.ViewColumn.Active,
        { enableFindWidget: true },
      );
      this.#adopt(panel);
    } else {
      this.#panel.reveal();
      this.#sendWanted();
    }
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extensionUri, 'media', 'explainer-light.svg'),
      dark: vscode.Uri.joinPath(this.#extensionUri, 'media', 'explainer-dark.svg'),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extensionUri, 'dist', 'webview')],
    };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) {
        this.#panel = undefined;
      }
    });
    panel.webview.html = this.#page(panel.webview);
  }

  #page(webview: vscode.Webview): string {
    const address = (name: string): string =>
      webview
        .asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, 'dist', 'webview', name))
        .toString();
    const data: RangeExplorerStart = { words: vscode.l10n.bundle ?? {}, inputs: example };
    return renderPage({
      language: vscode.env.language,
      title: vscode.l10n.t(labels.title),
      script: address('rangeExplorer.js'),
      styles: [address('rangeExplorer.css')],
      cspSource: webview.cspSource,
      nonce: newNonce(),
      trustedTypes: [],
      data,
    });
  }

  /** A hidden page hears nothing; it asks again when it is loaded. */
  #sendWanted(): void {
    if (this.#wanted !== undefined) {
      const order: ToRangeExplorer = { type: 'explain', inputs: this.#wanted };
      void this.#panel?.webview.postMessage(order);
    }
  }

  #receive(message: unknown): void {
    const report = parseFromRangeExplorer(message);
    if (report === undefined) {
      this.#log.warn('range explorer: ignored a message that is none of ours');
      return;
    }
    this.#handle(report);
  }

  #handle(report: FromRangeExplorer): void {
    switch (report.type) {
      case 'loaded':
        return this.#sendWanted();
      case 'explained':
        this.#wanted = undefined;
        return;
      case 'sectionFollowed':
        void runCommand(Command.open, {
          topic: 'ep159/semantic-versioning',
          anchor: report.section,
        });
        return;
      case 'sourceFollowed':
        void vscode.env.openExternal(vscode.Uri.parse(sources[report.ecosystem].url, true));
        return;
      case 'failed':
        return this.#log.error(`range explorer: the page reports: ${report.reason}`);
      default:
        return report satisfies never;
    }
  }
}

/** A range that is marked in the editor is the one that is asked about. */
function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !editor.selection.isSingleLine || editor.selection.isEmpty) {
    return undefined;
  }
  return editor.document.getText(editor.selection).replace(/^"(.*)"$/, '$1');
}
