import * as vscode from 'vscode';
import type { Aging } from '../core/aging/aging';
import type { CatalogueHeading, CataloguePack, CatalogueTopic } from '../core/catalogue/catalogue';
import { formerKeys } from '../core/catalogue/formerKeys';
import { isoDate } from '../core/dates';
import { renderFallback } from '../core/markdown/fallback';
import type { RenderedTopic } from '../core/markdown/rendered';
import { decodeFile, type PackFile, type PackFiles } from '../core/pack/files';
import type { TopicKey } from '../core/pack/model';
import type { Hit } from '../core/search/hit';
import { TimeLimitError, WorkerClient, type StartWorker } from '../worker/client';
import { pageLabels } from './pageLabels';
import { ReaderError, TopicMissingError } from './readerError';
import { setting } from './settings';

const mostHits = 20;

/** All packs: their catalogue at once, their text through the worker when it is first needed. */
export class Library implements vscode.Disposable {
  readonly packs: readonly CataloguePack[];
  readonly #formerKeys: ReadonlyMap<string, TopicKey>;
  readonly #extensionUri: vscode.Uri;
  readonly #worker: WorkerClient;
  readonly #log: vscode.LogOutputChannel;
  #opened: Promise<void> | undefined;

  constructor(
    packs: readonly CataloguePack[],
    extensionUri: vscode.Uri,
    startWorker: StartWorker,
    log: vscode.LogOutputChannel,
  ) {
    this.packs = packs;
    this.#formerKeys = formerKeys(packs);
    this.#extensionUri = extensionUri;
    this.#worker = new WorkerClient(startWorker);
    this.#log = log;
  }

  /** Every topic in reading order. */
  get topics(): readonly CatalogueTopic[] {
    return this.packs.flatMap(pack => pack.sections.flatMap(section => section.topics));
  }

  /** The topic of that key, or the one that once had it. */
  find(key: string): CatalogueTopic | undefined {
    const current = this.#formerKeys.get(key) ?? key;
    return this.topics.find(topic => topic.key === current);
  }

  /** Like `find`, for callers who were promised that it exists. */
  get(key: string): CatalogueTopic {
    const topic = this.find(key);
    if (topic === undefined) {
      throw new TopicMissingError(key);
    }
    return topic;
  }

  heading(topic: CatalogueTopic, id: string | undefined): CatalogueHeading | undefined {
    return topic.headings.find(heading => heading.id === id);
  }

  /** Where the topic's Markdown lies. */
  sourceOf(topic: CatalogueTopic): vscode.Uri {
    const pack = this.packs.find(({ id }) => topic.key.startsWith(`${id}/`));
    return vscode.Uri.joinPath(this.#extensionUri, pack?.root ?? '', topic.path);
  }

  /** Reads the packs while the person still chooses; should it fail, the page or look-up will tell. */
  prepare(): void {
    this.#open().catch(() => undefined);
  }

  /** The topic as safe HTML. Over its time limit, its text as it stands. */
  async render(topic: CatalogueTopic): Promise<RenderedTopic> {
    await this.#open();
    try {
      const page = await this.#worker.request('render', {
        topic: topic.key,
        labels: pageLabels(),
        today: setting('stalenessBadge') ? isoDate(new Date()) : undefined,
      });
      if (page === undefined) {
        throw new TopicMissingError(topic.key);
      }
      return page;
    } catch (error) {
      if (error instanceof TimeLimitError) {
        this.#log.error(`library: ${topic.key} took too long to render`);
        const text = await this.#readText(this.sourceOf(topic));
        return { html: renderFallback(text), title: topic.title, outline: [], definitions: [] };
      }
      throw error;
    }
  }

  /** Best first. */
  async search(query: string): Promise<readonly Hit[]> {
    await this.#open();
    return this.#worker.request('search', { query, limit: mostHits });
  }

  /** What may be out of date today. */
  async aging(): Promise<Aging> {
    await this.#open();
    return this.#worker.request('aging', { today: isoDate(new Date()) });
  }

  dispose(): void {
    this.#worker.dispose();
  }

  #open(): Promise<void> {
    return (this.#opened ??= this.#readPacks().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    }));
  }

  async #readPacks(): Promise<void> {
    this.#worker.start();
    const packs = await Promise.all(this.packs.map(pack => this.#readPack(pack)));
    const { problems } = await this.#worker.open({ packs });
    for (const { file, line, code, message } of problems) {
      this.#log.warn(
        `library: ${file}:${line} ${code} ${vscode.l10n.t(message.template, ...message.args)}`,
      );
    }
  }

  async #readPack(pack: CataloguePack): Promise<PackFiles> {
    const root = vscode.Uri.joinPath(this.#extensionUri, pack.root);
    const files = await Promise.all(
      pack.files.map(async (path): Promise<PackFile> => {
        try {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path));
          return { path, content: decodeFile(bytes) };
        } catch (error) {
          this.#log.warn(`library: ${path} could not be read`, error);
          return { path, content: { kind: 'unusable', reason: 'unreadable' } };
        }
      }),
    );
    return { files };
  }

  async #readText(uri: vscode.Uri): Promise<string> {
    const content = decodeFile(await vscode.workspace.fs.readFile(uri));
    if (content.kind !== 'text') {
      throw new ReaderError(vscode.l10n.t('{0} cannot be read as text.', uri.path));
    }
    return content.text;
  }
}
