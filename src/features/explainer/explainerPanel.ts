import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import { amend, noVisits, present, step, visit, type Visits } from '../../core/reading/visits';
import type { RenderedTopic } from '../../core/markdown/rendered';
import type { TopicKey } from '../../core/pack/model';
import { Command } from '../../contributions';
import type { Answers } from '../../host/answers';
import { runCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';
import { isReaderError } from '../../host/readerError';
import { setting } from '../../host/settings';
import type { FromExplainer, Place, ToExplainer } from '../../protocol/explainer';
import { parseFromExplainer } from '../../protocol/parseExplainer';
import { AnswerFields } from './answerFields';
import { explainerPage, sentencePage } from './explainerPage';
import { openExternally } from './openExternally';

/** What panels share. */
export interface ExplainerServices {
  readonly extensionUri: vscode.Uri;
  readonly library: Library;
  readonly progress: Progress;
  readonly answers: Answers;
  readonly log: vscode.LogOutputChannel;
  readonly openBeside: (topic: CatalogueTopic, place: Place | undefined) => Promise<void>;
}

interface Visit {
  readonly topic: CatalogueTopic;
  readonly place: Place | undefined;
}

/** One webview panel and what was read in it. */
export class ExplainerPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #services: ExplainerServices;
  readonly #fields: AnswerFields;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #visits: Visits<Visit> = noVisits();
  #rendering: Promise<RenderedTopic> | undefined;
  #rendered: RenderedTopic | undefined;
  /** The page's script listens; not so while the panel is hidden, or shows only a sentence. */
  #isListening = false;
  #showsSentence = false;

  /** The topic shown, the place in its history, or which panel is in front has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(panel: vscode.WebviewPanel, services: ExplainerServices) {
    this.panel = panel;
    this.#services = services;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(services.extensionUri, 'dist', 'webview')],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(services.extensionUri, 'media', 'explainer-light.svg'),
      dark: vscode.Uri.joinPath(services.extensionUri, 'media', 'explainer-dark.svg'),
    };
    this.#fields = new AnswerFields(services.answers, order => this.#send(order), services.log);
    this.#disposables.push(
      this.#fields,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        this.#keepPlace();
        this.#changed.fire();
      }),
    );
    this.#load();
  }

  get topic(): CatalogueTopic | undefined {
    return present(this.#visits)?.topic;
  }

  get canGoBack(): boolean {
    return step(this.#visits, -1) !== undefined;
  }

  get canGoForward(): boolean {
    return step(this.#visits, 1) !== undefined;
  }

  /** Shows `topic`, at `place` or where reading stopped the last time. */
  async show(topic: CatalogueTopic, place: Place | undefined): Promise<void> {
    this.#keepPlace();
    this.#visits = visit(this.#visits, { topic, place: place ?? this.#resumePlace(topic) });
    await this.#showPresent();
  }

  async go(by: -1 | 1): Promise<void> {
    const visits = step(this.#visits, by);
    if (visits !== undefined) {
      this.#keepPlace();
      this.#visits = visits;
      await this.#showPresent();
    }
  }

  /** A sentence in place of a page: there is never a blank panel. */
  showSentence(title: string, sentence: string): void {
    this.#isListening = false;
    this.panel.title = title;
    this.panel.webview.html = sentencePage(
      this.panel.webview,
      this.#services.extensionUri,
      title,
      sentence,
    );
    this.#showsSentence = true;
  }

  /** Shows the same again, as the settings now want it. */
  async refresh(): Promise<void> {
    await this.#showPresent();
  }

  dispose(): void {
    this.#keepPlace();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #showPresent(): Promise<void> {
    const wanted = present(this.#visits);
    if (wanted === undefined) {
      return;
    }
    this.panel.title = wanted.topic.title;
    this.#changed.fire();
    if (this.#showsSentence) {
      this.#load();
    }
    // The page and the worker start side by side; whichever is last brings both together.
    this.#rendered = undefined;
    const rendering = this.#services.library.render(wanted.topic);
    this.#rendering = rendering;
    try {
      const rendered = await rendering;
      if (this.#rendering === rendering) {
        this.#rendered = rendered;
        this.#sendPresent();
      }
    } catch (error) {
      if (this.#rendering === rendering) {
        this.showSentence(wanted.topic.title, sentenceOf(error));
      }
      throw error;
    }
  }

  #sendPresent(): void {
    const wanted = present(this.#visits);
    if (this.#isListening && this.#rendered !== undefined && wanted !== undefined) {
      this.#send({
        type: 'showTopic',
        topic: wanted.topic.key,
        page: this.#rendered,
        place: wanted.place,
        readingWidth: setting('readingWidth'),
      });
      void this.#fields.fill(wanted.topic.key);
    }
  }

  #load(): void {
    this.#isListening = false;
    this.#showsSentence = false;
    this.panel.webview.html = explainerPage(this.panel.webview, this.#services.extensionUri);
  }

  #send(order: ToExplainer): void {
    if (this.#isListening) {
      void this.panel.webview.postMessage(order);
    }
  }

  #receive(message: unknown): void {
    const { library, progress, log } = this.#services;
    const report = parseFromExplainer(message);
    if (report === undefined) {
      log.warn('explainer: ignored a message that is none of ours');
      return;
    }
    this.#handle(report, library, progress, log).catch((error: unknown) => {
      log.error(`explainer: ${report.type} failed`, error);
      void vscode.window.showErrorMessage(sentenceOf(error));
    });
  }

  async #handle(
    report: FromExplainer,
    library: Library,
    progress: Progress,
    log: vscode.LogOutputChannel,
  ): Promise<void> {
    switch (report.type) {
      case 'loaded':
        this.#isListening = true;
        return this.#sendPresent();
      case 'topicLinkFollowed': {
        const topic = library.get(report.topic);
        const place = report.heading === undefined ? { scroll: 0 } : { anchor: report.heading };
        return report.beside ? this.#services.openBeside(topic, place) : this.show(topic, place);
      }
      case 'externalLinkFollowed':
        return openExternally(report.url);
      case 'walkthroughFollowed':
        await runCommand(Command.transformerOpen, report.query);
        return;
      case 'endReached':
        return progress.mark(library.get(report.topic).key, true);
      case 'scrolled':
        return this.#scrolled(report.topic, report.scroll);
      case 'answerWritten': {
        const { callout, text } = report;
        return this.#fields.write({ topic: library.get(report.topic).key, callout, text });
      }
      case 'failed':
        return log.error(`explainer: the page reports: ${report.reason}`);
      default:
        return report satisfies never;
    }
  }

  #scrolled(topic: TopicKey, scroll: number): void {
    const now = present(this.#visits);
    if (now?.topic.key === topic) {
      this.#visits = amend(this.#visits, { ...now, place: { scroll } });
    }
  }

  /** A topic read to its end begins at its start again. */
  #resumePlace(topic: CatalogueTopic): Place {
    const scroll = this.#services.progress.leftAt(topic.key) ?? 0;
    return { scroll: scroll < 0.95 ? scroll : 0 };
  }

  #keepPlace(): void {
    const now = present(this.#visits);
    if (now?.place !== undefined && 'scroll' in now.place) {
      const scroll = Math.round(now.place.scroll * 1000) / 1000;
      this.#services.progress
        .leave(now.topic.key, scroll)
        .catch((error: unknown) => this.#services.log.error('explainer: place not kept', error));
    }
  }
}

function sentenceOf(error: unknown): string {
  return isReaderError(error)
    ? error.message
    : vscode.l10n.t(
        'This topic could not be shown. The log of System Design Refresher has details.',
      );
}
