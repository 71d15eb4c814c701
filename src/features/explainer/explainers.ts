import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import { ContextKey, explainerViewType, type TopicTarget } from '../../contributions';
import { setContextKey } from '../../host/commands';
import type { Answers } from '../../host/answers';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';
import { onDidChangeSettings, setting } from '../../host/settings';
import type { Place } from '../../protocol/explainer';
import { parseExplainerMemory } from '../../protocol/parseExplainer';
import { ExplainerPanel } from './explainerPanel';

/** Where an explainer opens: the panel in use, one beside the editor, or another one. */
export type Where = 'here' | 'beside' | 'new';

/** Owns all explainer panels and brings them back after a window reload. */
export class Explainers implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #library: Library;
  readonly #progress: Progress;
  readonly #answers: Answers;
  readonly #log: vscode.LogOutputChannel;
  readonly #settings: vscode.Disposable;
  /** The one last in front comes first: it is the one that is reused. */
  #panels: readonly ExplainerPanel[] = [];

  constructor(
    extensionUri: vscode.Uri,
    library: Library,
    progress: Progress,
    answers: Answers,
    log: vscode.LogOutputChannel,
  ) {
    this.#extensionUri = extensionUri;
    this.#library = library;
    this.#progress = progress;
    this.#answers = answers;
    this.#log = log;
    this.#settings = onDidChangeSettings(() => {
      Promise.all(this.#panels.map(panel => panel.refresh())).catch((error: unknown) =>
        log.error('explainer: could not follow the settings', error),
      );
    });
  }

  /** The explainer in front, which commands without a target mean. */
  get active(): ExplainerPanel | undefined {
    return this.#panels.find(({ panel }) => panel.active);
  }

  async open({ topic: key, anchor }: TopicTarget, where: Where): Promise<void> {
    const topic = this.#library.get(key);
    await this.#openAt(topic, anchor === undefined ? undefined : { anchor }, where);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const memory = parseExplainerMemory(state);
    const topic = memory === undefined ? undefined : this.#library.find(memory.topic);
    const explainer = this.#adopt(panel);
    if (memory === undefined || topic === undefined) {
      explainer.showSentence(
        vscode.l10n.t('Topic not found'),
        vscode.l10n.t(
          'The topic that was open here ({0}) is no longer in any pack. Open another one from the Topics view, or look it up.',
          memory?.topic ?? vscode.l10n.t('unknown'),
        ),
      );
    } else {
      await explainer.show(topic, { scroll: memory.scroll });
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#panels, this.#settings).dispose();
  }

  async #openAt(topic: CatalogueTopic, place: Place | undefined, where: Where): Promise<void> {
    const explainer = this.#reusable(where) ?? this.#create(where);
    explainer.panel.reveal(undefined, false);
    await explainer.show(topic, place);
  }

  #reusable(where: Where): ExplainerPanel | undefined {
    switch (where) {
      case 'here':
        return this.#panels[0];
      case 'beside': {
        const column = vscode.window.tabGroups.activeTabGroup.viewColumn;
        return this.#panels.find(
          ({ panel }) => panel.visible && !panel.active && panel.viewColumn !== column,
        );
      }
      case 'new':
        return undefined;
      default:
        return where satisfies never;
    }
  }

  #create(where: Where): ExplainerPanel {
    const isBeside = where === 'beside' || (where === 'here' && setting('openBeside'));
    const column = isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    return this.#adopt(
      vscode.window.createWebviewPanel(explainerViewType, vscode.l10n.t('Explainer'), column, {
        enableFindWidget: true,
      }),
    );
  }

  #adopt(panel: vscode.WebviewPanel): ExplainerPanel {
    const explainer = new ExplainerPanel(panel, {
      extensionUri: this.#extensionUri,
      library: this.#library,
      progress: this.#progress,
      answers: this.#answers,
      log: this.#log,
      openBeside: (topic, place) => this.#openAt(topic, place, 'beside'),
    });
    this.#panels = [explainer, ...this.#panels];
    explainer.onDidChange(() => this.#arrange(explainer));
    panel.onDidDispose(() => {
      this.#panels = this.#panels.filter(other => other !== explainer);
      explainer.dispose();
      this.#tellWorkbench();
    });
    return explainer;
  }

  #arrange(changed: ExplainerPanel): void {
    if (changed.panel.active) {
      this.#panels = [changed, ...this.#panels.filter(other => other !== changed)];
    }
    this.#tellWorkbench();
  }

  #tellWorkbench(): void {
    setContextKey(ContextKey.canGoBack, this.active?.canGoBack ?? false);
    setContextKey(ContextKey.canGoForward, this.active?.canGoForward ?? false);
    const topic = this.active?.topic;
    setContextKey(ContextKey.isRead, topic !== undefined && this.#progress.isRead(topic.key));
  }
}
