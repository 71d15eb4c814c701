import * as vscode from 'vscode';
import { planCompaction, type StoredFile } from '../core/events/compaction';
import type { NewEvent, RefresherEvent } from '../core/events/event';
import {
  eventFileName,
  eventFileTime,
  readEventFile,
  writeEventFile,
} from '../core/events/eventFile';
import { ReaderError } from './readerError';

/** Younger files that end too early may still be in the making, by another window. */
const settledAfter = 60_000;

/**
 * All events of this machine, in one folder that every window adds files to. A flush writes one
 * new file and nothing is ever overwritten, so windows cannot lose each other's events and an
 * extension host may be killed at any time.
 */
export class EventStore implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #damaged: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #events = new Map<string, RefresherEvent>();
  readonly #files = new Map<string, StoredFile>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #pending: RefresherEvent[] = [];
  #flushing: Promise<void> | undefined;
  #lastWrite: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(storage, 'events');
    this.#damaged = vscode.Uri.joinPath(storage, 'damaged');
    this.#log = log;
    this.#watch();
  }

  /** The events known now, in no order; the first call to `refresh` fills them in. */
  get events(): Iterable<RefresherEvent> {
    return this.#events.values();
  }

  /** Keeps an event. It counts at once and is safe on disk when the promise resolves. */
  add(event: NewEvent): Promise<void> {
    const kept = { ...event, id: uniqueId(), at: Date.now() } as RefresherEvent;
    this.#events.set(kept.id, kept);
    this.#pending.push(kept);
    this.#changed.fire();
    return (this.#flushing ??= this.#lastWrite.then(() => this.#flush()));
  }

  /** Takes in what other windows have written since. Calls that overlap share one reading. */
  refresh(): Promise<void> {
    return (this.#reading ??= this.#readNewFiles().finally(() => {
      this.#reading = undefined;
    }));
  }

  /** Merges files older than a week into one, when there are many. */
  async compact(): Promise<void> {
    const plan = planCompaction([...this.#files.values()], Date.now());
    if (plan === undefined) {
      return;
    }
    await this.#write(plan.snapshot);
    for (const name of plan.covered) {
      this.#files.delete(name);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, name));
    }
    this.#log.info(`events: ${plan.covered.length} old files became one`);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #flush(): Promise<void> {
    // What came while the last file was being written goes together into this one.
    const batch = this.#pending;
    this.#pending = [];
    this.#flushing = undefined;
    const writing = this.#write(batch);
    this.#lastWrite = writing.catch(() => undefined);
    try {
      await writing;
    } catch (error) {
      this.#pending.unshift(...batch);
      this.#log.error('events: could not write', error);
      throw new ReaderError(
        vscode.l10n.t(
          'Your progress could not be saved to {0}. Check that the folder can be written to.',
          this.#folder.fsPath,
        ),
      );
    }
  }

  async #write(events: readonly RefresherEvent[]): Promise<void> {
    const at = Date.now();
    const name = eventFileName(at, uniqueId());
    await vscode.workspace.fs.createDirectory(this.#folder);
    this.#files.set(name, { name, at, events, isUnderstood: true });
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(this.#folder, name),
      new TextEncoder().encode(writeEventFile(events)),
    );
  }

  async #readNewFiles(): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.#folder);
    const entries = await vscode.workspace.fs.readDirectory(this.#folder);
    const names = entries.map(([name]) => name).filter(name => name.endsWith('.jsonl'));
    const fresh = names.filter(name => !this.#files.has(name));
    const before = this.#events.size;
    await Promise.all(fresh.map(name => this.#readFile(name)));
    if (this.#events.size > before) {
      this.#log.debug(`events: ${this.#events.size - before} new in ${fresh.length} files`);
      this.#changed.fire();
    }
  }

  async #readFile(name: string): Promise<void> {
    const uri = vscode.Uri.joinPath(this.#folder, name);
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      // Another window may have merged it away since the folder was listed.
      this.#log.debug(`events: ${name} could not be read`, error);
      return;
    }
    const at = eventFileTime(name);
    const { events, isWhole, isUnderstood } = readEventFile(new TextDecoder().decode(bytes));
    for (const event of events) {
      this.#events.set(event.id, event);
    }
    if (isWhole) {
      this.#files.set(name, { name, at: at ?? 0, events, isUnderstood });
    } else if (at === undefined || Date.now() - at > settledAfter) {
      await this.#setAside(name, uri, events);
    }
  }

  /** Keeps what is sound in a new file, moves the damaged one out of the way, and says so once. */
  async #setAside(name: string, uri: vscode.Uri, events: readonly RefresherEvent[]): Promise<void> {
    try {
      if (events.length > 0) {
        await this.#write(events);
      }
      await vscode.workspace.fs.createDirectory(this.#damaged);
      await vscode.workspace.fs.rename(uri, vscode.Uri.joinPath(this.#damaged, name), {
        overwrite: true,
      });
    } catch (error) {
      // Another window may be doing the same; whichever comes first is enough.
      this.#log.debug(`events: ${name} was not set aside`, error);
      return;
    }
    this.#log.warn(`events: ${name} is damaged and was set aside; ${events.length} events kept`);
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'A file of your reading progress was damaged. {0} entries were recovered from it, and the file was moved to {1}.',
        events.length,
        this.#damaged.fsPath,
      ),
    );
  }

  #watch(): void {
    const pattern = new vscode.RelativePattern(this.#folder, '*.jsonl');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(() => this.#refreshQuietly()),
      // Watching outside the workspace is not reliable everywhere; coming back to a window is.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          this.#refreshQuietly();
        }
      }),
    );
  }

  #refreshQuietly(): void {
    this.refresh().catch((error: unknown) => this.#log.error('events: could not read', error));
  }
}

function uniqueId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, byte => byte.toString(36).padStart(2, '0')).join('');
}
