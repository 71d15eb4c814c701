import * as vscode from 'vscode';
import { panelLabels } from '../../core/transformer/walkthrough/panelLabels';
import { walkthroughTopic } from '../../core/transformer/walkthrough/topic';
import { Command, transformerPanelViewType } from '../../contributions';
import { runCommand } from '../../host/commands';
import { newNonce, renderPage } from '../../host/page';
import { ReaderError } from '../../host/readerError';
import { linkToTransformer } from '../../host/target';
import {
  parseFromTransformerPanel,
  parseTransformerPanelMemory,
  type FromTransformerPanel,
  type PanelAction,
  type ToTransformerPanel,
  type TransformerPanelMemory,
  type TransformerPanelStart,
} from '../../protocol/transformerPanel';
import { readModels } from './readModels';

/** Of the workspace's state. */
const leftKey = 'transformerPanel';

/** The one panel of the walkthrough. Its page computes by itself, and knows where it is. */
export class TransformerPanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #extension: vscode.Extension<unknown>;
  readonly #workspaceState: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  /** How the page is; a panel that is closed is opened again like that. */
  #left: TransformerPanelMemory | undefined;
  #panel: vscode.WebviewPanel | undefined;
  /** What the page has not done yet: it hears nothing while it is hidden or loads. */
  #wanted: string | undefined;
  #isListening = false;

  constructor(
    extension: vscode.Extension<unknown>,
    workspaceState: vscode.Memento,
    log: vscode.LogOutputChannel,
  ) {
    this.#extension = extension;
    this.#workspaceState = workspaceState;
    this.#log = log;
    this.#left = parseTransformerPanelMemory(workspaceState.get(leftKey));
  }

  /** Shows the panel; without a link's `query` as it was left. */
  open(query: string | undefined): void {
    this.#wanted = query;
    if (this.#panel === undefined) {
      const panel = vscode.window.createWebviewPanel(
        transformerPanelViewType,
        vscode.l10n.t(panelLabels.title),
        vscode.ViewColumn.Active,
      );
      this.#adopt(panel);
    } else {
      this.#panel.reveal();
      this.#sendWanted();
    }
  }

  act(action: PanelAction): void {
    if (this.#panel === undefined) {
      throw new ReaderError(vscode.l10n.t('Open the transformer walkthrough first.'));
    }
    this.#send({ type: 'act', action });
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.#extension;
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'explainer-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'explainer-dark.svg'),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
    };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      this.#isListening &&= panel.visible;
    });
    panel.onDidDispose(() => {
      if (this.#panel === panel) {
        this.#panel = undefined;
        this.#isListening = false;
        void this.#workspaceState.update(leftKey, this.#left);
      }
    });
    panel.webview.html = this.#page(panel.webview);
  }

  #page(webview: vscode.Webview): string {
    const address = (name: string): string =>
      webview
        .asWebviewUri(vscode.Uri.joinPath(this.#extension.extensionUri, 'dist', 'webview', name))
        .toString();
    const data: TransformerPanelStart = {
      words: vscode.l10n.bundle ?? {},
      ...(this.#left && { left: this.#left }),
    };
    return renderPage({
      language: vscode.env.language,
      title: vscode.l10n.t(panelLabels.title),
      script: address('transformerPanel.js'),
      styles: [address('transformerPanel.css')],
      cspSource: webview.cspSource,
      nonce: newNonce(),
      trustedTypes: [],
      data,
    });
  }

  #send(order: ToTransformerPanel): void {
    if (this.#isListening) {
      void this.#panel?.webview.postMessage(order);
    }
  }

  #sendWanted(): void {
    if (this.#wanted !== undefined) {
      this.#send({ type: 'show', query: this.#wanted });
    }
  }

  #receive(message: unknown): void {
    const report = parseFromTransformerPanel(message);
    if (report === undefined) {
      this.#log.warn('transformer: ignored a message that is none of ours');
      return;
    }
    this.#handle(report).catch((error: unknown) => {
      this.#log.error(`transformer: ${report.type} failed`, error);
    });
  }

  async #handle(report: FromTransformerPanel): Promise<void> {
    switch (report.type) {
      case 'loaded':
        this.#isListening = true;
        this.#sendWanted();
        return this.#send({
          type: 'useModels',
          models: await readModels(this.#extension.extensionUri, this.#log),
        });
      case 'shown':
        this.#wanted = undefined;
        return;
      case 'remembered':
        this.#left = report.memory;
        return;
      case 'linkRequested':
        return vscode.env.clipboard.writeText(
          linkToTransformer(report.query, this.#extension.id).toString(true),
        );
      case 'sectionFollowed':
        await runCommand(Command.open, { topic: walkthroughTopic, anchor: report.section });
        return;
      case 'failed':
        return this.#log.error(`transformer: the page reports: ${report.reason}`);
      default:
        return report satisfies never;
    }
  }
}
