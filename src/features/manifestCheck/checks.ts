import * as vscode from 'vscode';
import { LineTable } from '../../core/lineTable';
import type { ShownProblem, Surroundings } from '../../core/manifest/checker';
import { onDidChangeSettings } from '../../host/settings';
import type { ManifestRequests } from '../../protocol/manifests';
import type { ManifestsClient } from '../../worker/manifestsClient';
import { checkSettings, isExcluded, packageManager } from './checkSettings';
import type { ManifestFile } from './diagnostics';
import { filesAround } from './fileSource';
import { KeptManifests, type KeptManifest } from './keptManifests';
import { isManifest } from './manifestFiles';
import { projectFilesGlob } from './manifestGlobs';
import { OpenManifest, type CheckKind } from './openManifest';
import { ProblemList } from './problemList';

const requests = { file: 'checkFile', project: 'checkProject' } as const;

const kinds: readonly CheckKind[] = ['file', 'project'];

/** The problems of all open manifests, and of those that were asked for otherwise. */
export class Checks implements vscode.Disposable {
  readonly #client: ManifestsClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #lists: Readonly<Record<CheckKind, ProblemList>>;
  readonly #open = new Map<vscode.TextDocument, OpenManifest>();
  readonly kept: KeptManifests;
  #logged: unknown;
  /** Counts how often files may have changed. */
  #era = 1;
  readonly #subscriptions: vscode.Disposable;

  constructor(client: ManifestsClient, extensionId: string, log: vscode.LogOutputChannel) {
    this.#client = client;
    this.#log = log;
    this.#lists = {
      file: new ProblemList('refresher', extensionId),
      project: new ProblemList('refresher project', extensionId),
    };
    this.kept = new KeptManifests(
      (uri, signal) => this.#look(uri, signal),
      uri => this.#clearUnlessOpen(uri),
    );
    const watcher = vscode.workspace.createFileSystemWatcher(projectFilesGlob);
    this.#subscriptions = vscode.Disposable.from(
      this.#lists.file,
      this.#lists.project,
      this.kept,
      watcher,
      watcher.onDidCreate(() => this.#fileChanged()),
      watcher.onDidChange(() => this.#fileChanged()),
      watcher.onDidDelete(() => this.#fileChanged()),
      onDidChangeSettings(() => this.#settingsChanged()),
      vscode.workspace.onDidOpenTextDocument(document => this.#opened(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.#closed(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#changed(document);
        }
      }),
    );
    vscode.workspace.textDocuments.forEach(document => this.#opened(document));
  }

  /** All problems of an open manifest as it is now; none for what cannot be checked. */
  async problemsOf(document: vscode.TextDocument): Promise<readonly ShownProblem[]> {
    try {
      return (await this.#open.get(document)?.problems()) ?? [];
    } catch {
      // It is in the log, or the document was closed meanwhile.
      return [];
    }
  }

  /** Asks what the worker knows of one place. A failure is logged and counts as no answer. */
  async askAt<Name extends 'hover' | 'complete' | 'refactor' | 'bump'>(
    name: Name,
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<ManifestRequests[Name]['answer'] | undefined> {
    const { uri } = document;
    if (!this.#open.has(document)) {
      return undefined;
    }
    const body = {
      file: { path: uri.path, text: document.getText() },
      offset: document.offsetAt(position),
      surroundings: this.#surroundings(uri),
    };
    try {
      return await this.#client.request(name, body, filesAround(uri), signalOf(token));
    } catch (error) {
      if (!token.isCancellationRequested) {
        this.#logOnce(`manifests: ${name} in ${uri.path} failed`, error);
      }
      return undefined;
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#open.forEach(manifest => manifest.dispose());
  }

  #opened(document: vscode.TextDocument): void {
    const { uri } = document;
    if (isManifest(uri) && !isExcluded(uri) && !this.#open.has(document)) {
      this.#open.set(
        document,
        new OpenManifest(
          (kind, signal) => this.#check(kind, document, signal),
          (kind, problems) => this.#lists[kind].show(document, problems),
        ),
      );
    }
  }

  #closed(document: vscode.TextDocument): void {
    if (this.#forget(document)) {
      void this.kept.renew(document.uri);
    }
  }

  /** Whether the document was looked after until now. */
  #forget(document: vscode.TextDocument): boolean {
    this.#open.get(document)?.dispose();
    const wasOpen = this.#open.delete(document);
    // What is kept is checked anew at once.
    if (wasOpen && !this.kept.has(document.uri)) {
      this.#clearUnlessOpen(document.uri);
    }
    return wasOpen;
  }

  #changed(document: vscode.TextDocument): void {
    const changed = this.#open.get(document);
    if (changed !== undefined) {
      changed.textChanged();
      this.#surroundingsChanged();
    }
  }

  #fileChanged(): void {
    this.#surroundingsChanged();
    this.kept.renewSoon();
  }

  #surroundingsChanged(): void {
    this.#era += 1;
    this.#open.forEach(manifest => manifest.surroundingsChanged());
  }

  /** Anything may be judged otherwise now, or not at all. */
  #settingsChanged(): void {
    [...this.#open.keys()].forEach(document => this.#forget(document));
    vscode.workspace.textDocuments.forEach(document => this.#opened(document));
    void this.kept.renewAll();
  }

  /** Of a file that is gone or not to be looked at, so are the problems. */
  async #look(uri: vscode.Uri, signal: AbortSignal): Promise<KeptManifest | undefined> {
    const open = this.#openAt(uri);
    const file = open?.[0] ?? (isExcluded(uri) ? undefined : await fileOnDisk(uri));
    if (file === undefined) {
      this.#clearUnlessOpen(uri);
      return undefined;
    }
    await (open?.[1].problems() ?? this.#checkClosed(file, signal));
    const text = { path: uri.path, text: file.getText() };
    const name = await this.#client.request('name', text, filesAround(uri), signal);
    return { uri, name };
  }

  async #checkClosed(file: ManifestFile, signal: AbortSignal): Promise<void> {
    await Promise.all(
      kinds.map(async kind => {
        const problems = await this.#check(kind, file, signal);
        if (this.#openAt(file.uri) === undefined) {
          this.#lists[kind].show(file, problems);
        }
      }),
    );
  }

  async #check(
    kind: CheckKind,
    file: ManifestFile,
    signal: AbortSignal,
  ): Promise<readonly ShownProblem[]> {
    const { uri } = file;
    try {
      return await this.#client.request(
        requests[kind],
        {
          file: { path: uri.path, text: file.getText() },
          settings: checkSettings(uri),
          surroundings: this.#surroundings(uri),
        },
        filesAround(uri),
        signal,
      );
    } catch (error) {
      if (!signal.aborted) {
        this.#logOnce(`manifests: ${uri.path} could not be checked`, error);
      }
      throw error;
    }
  }

  /** A worker that breaks fails whatever was asked of it, for one and the same reason. */
  #logOnce(what: string, error: unknown): void {
    if (error !== this.#logged) {
      this.#logged = error;
      this.#log.error(what, error);
    }
  }

  #surroundings(uri: vscode.Uri): Surroundings {
    return { era: this.#era, manager: packageManager(uri) };
  }

  #openAt(uri: vscode.Uri): readonly [vscode.TextDocument, OpenManifest] | undefined {
    const key = uri.toString();
    return [...this.#open].find(([document]) => document.uri.toString() === key);
  }

  #clearUnlessOpen(uri: vscode.Uri): void {
    if (this.#openAt(uri) === undefined) {
      kinds.forEach(kind => this.#lists[kind].clear(uri));
    }
  }
}

function signalOf(token: vscode.CancellationToken): AbortSignal {
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  return abort.signal;
}

async function fileOnDisk(uri: vscode.Uri): Promise<ManifestFile | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const lines = new LineTable(text);
    return { uri, getText: () => text, positionAt: offset => lines.positionAt(offset) };
  } catch {
    return undefined;
  }
}
