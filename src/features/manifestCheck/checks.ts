import * as vscode from 'vscode';
import { LineTable } from '../../core/lineTable';
import type { ShownProblem, Surroundings } from '../../core/manifest/checker';
import { onDidChangeSettings } from '../../host/settings';
import type { ManifestRequests } from '../../protocol/manifests';
import type { ManifestsClient } from '../../worker/manifestsClient';
import { checkSettings, excludedGlobs, packageManager } from './checkSettings';
import type { ManifestFile } from './diagnostics';
import { filesAround } from './fileSource';
import { isManifest } from './manifestFiles';
import { projectFilesGlob } from './manifestGlobs';
import { OpenManifest, type CheckKind } from './openManifest';
import { ProblemList } from './problemList';

const requests = { file: 'checkFile', project: 'checkProject' } as const;

/** Milliseconds of rest in which an install, which writes many files, comes to its end. */
const pauseOfKept = 1500;

/** The problems of all open manifests, and of those that were asked for otherwise. */
export class Checks implements vscode.Disposable {
  readonly #client: ManifestsClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #lists: Readonly<Record<CheckKind, ProblemList>>;
  readonly #open = new Map<vscode.TextDocument, OpenManifest>();
  /** Files that are not open and yet have their problems shown, by address. */
  readonly #kept = new Set<string>();
  #keptTimer: ReturnType<typeof setTimeout> | undefined;
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
    const watcher = vscode.workspace.createFileSystemWatcher(projectFilesGlob);
    this.#subscriptions = vscode.Disposable.from(
      this.#lists.file,
      this.#lists.project,
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

  /** All problems of an open manifest as it is now; none for what is no manifest. */
  problemsOf(document: vscode.TextDocument): Promise<readonly ShownProblem[]> {
    return this.#open.get(document)?.problems() ?? Promise.resolve([]);
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
        this.#log.error(`manifests: ${name} in ${uri.path} failed`, error);
      }
      return undefined;
    }
  }

  /** Shows the problems of a file whether it is open or not, from now on. */
  async checkAndKeep(uri: vscode.Uri, signal: AbortSignal): Promise<readonly ShownProblem[]> {
    const key = uri.toString();
    const open = [...this.#open].find(([document]) => document.uri.toString() === key);
    this.#kept.add(key);
    return open === undefined ? this.#checkClosed(uri, signal) : open[1].problems();
  }

  dispose(): void {
    clearTimeout(this.#keptTimer);
    this.#subscriptions.dispose();
    this.#open.forEach(manifest => manifest.dispose());
  }

  #opened(document: vscode.TextDocument): void {
    if (isManifest(document.uri) && !isExcluded(document) && !this.#open.has(document)) {
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
    this.#open.get(document)?.dispose();
    if (this.#open.delete(document)) {
      this.#clear(document.uri);
      void this.#checkKept(document.uri);
    }
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
    clearTimeout(this.#keptTimer);
    this.#keptTimer = setTimeout(() => void this.#checkAllKept(), pauseOfKept);
  }

  /** One after the other: nobody waits for them. */
  async #checkAllKept(): Promise<void> {
    for (const key of this.#kept) {
      await this.#checkKept(vscode.Uri.parse(key, true));
    }
  }

  #surroundingsChanged(): void {
    this.#era += 1;
    this.#open.forEach(manifest => manifest.surroundingsChanged());
  }

  /** Anything may be judged otherwise now, or not at all. */
  #settingsChanged(): void {
    [...this.#open.keys()].forEach(document => this.#closed(document));
    vscode.workspace.textDocuments.forEach(document => this.#opened(document));
  }

  /** Of a file that is gone, so are the problems. */
  async #checkKept(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const isOpen = [...this.#open.keys()].some(document => document.uri.toString() === key);
    if (this.#kept.has(key) && !isOpen) {
      try {
        await this.#checkClosed(uri, new AbortController().signal);
      } catch {
        this.#clear(uri);
      }
    }
  }

  async #checkClosed(uri: vscode.Uri, signal: AbortSignal): Promise<readonly ShownProblem[]> {
    const file = await closedFile(uri);
    const kinds: readonly CheckKind[] = ['file', 'project'];
    const found = await Promise.all(
      kinds.map(async kind => {
        const problems = await this.#check(kind, file, signal);
        this.#lists[kind].show(file, problems);
        return problems;
      }),
    );
    return found.flat();
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
        this.#log.error(`manifests: ${uri.path} could not be checked`, error);
      }
      throw error;
    }
  }

  #surroundings(uri: vscode.Uri): Surroundings {
    return { era: this.#era, manager: packageManager(uri) };
  }

  #clear(uri: vscode.Uri): void {
    this.#lists.file.clear(uri);
    this.#lists.project.clear(uri);
  }
}

function isExcluded(document: vscode.TextDocument): boolean {
  return excludedGlobs(document.uri).some(
    pattern => vscode.languages.match({ pattern }, document) > 0,
  );
}

function signalOf(token: vscode.CancellationToken): AbortSignal {
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  return abort.signal;
}

async function closedFile(uri: vscode.Uri): Promise<ManifestFile> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const lines = new LineTable(text);
  return { uri, getText: () => text, positionAt: offset => lines.positionAt(offset) };
}
