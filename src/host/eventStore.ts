import * as vscode from 'vscode';
import type { NewEvent, RefresherEvent } from '../core/events/event';
import { EventLog } from '../core/events/eventLog';
import type { TopicKey } from '../core/pack/model';
import { eventFolderIn } from './eventFolder';
import { ReaderError } from './readerError';

/** The event log of this machine as a window sees it: it notices what other windows add. */
export class EventStore implements vscode.Disposable {
  readonly #folder: ReturnType<typeof eventFolderIn>;
  readonly #events: EventLog;
  readonly #formerKeys: ReadonlyMap<string, TopicKey>;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: readonly vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  /** `formerKeys` says which key stands today for one that a topic once had. */
  constructor(
    storage: vscode.Uri,
    formerKeys: ReadonlyMap<string, TopicKey>,
    log: vscode.LogOutputChannel,
  ) {
    this.#folder = eventFolderIn(storage);
    this.#formerKeys = formerKeys;
    this.#log = log;
    this.#events = new EventLog({
      folder: this.#folder,
      now: Date.now,
      newId,
      onChange: () => this.#changed.fire(),
      onDamage: (name, saved) => this.#tellDamage(name, saved),
    });
    this.#disposables = [this.#changed, ...this.#watch()];
  }

  /** The events known now, oldest first, each about its topic as it is called today. */
  get events(): readonly RefresherEvent[] {
    return this.#events.events.map(event => ({ ...event, topic: this.currentKey(event.topic) }));
  }

  /** The key of the topic that has or once had `key`. */
  currentKey(key: TopicKey): TopicKey {
    return this.#formerKeys.get(key) ?? key;
  }

  /** Keeps an event; on disk when the promise resolves. */
  async add(event: NewEvent): Promise<void> {
    try {
      await this.#events.add(event);
    } catch (error) {
      this.#log.error('events: could not write', error);
      throw new ReaderError(
        vscode.l10n.t(
          'Your progress could not be saved in {0}. Check that the folder can be written to; it is tried again with your next step.',
          this.#folder.uri.fsPath,
        ),
      );
    }
  }

  /** Takes in what other windows have written, and tidies up now and then. */
  async refresh(): Promise<void> {
    await this.#events.refresh();
    const merged = await this.#events.compact();
    if (merged > 0) {
      this.#log.info(`events: ${merged} old files became one`);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #watch(): readonly vscode.Disposable[] {
    const pattern = new vscode.RelativePattern(this.#folder.uri, '*.jsonl');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
    const refresh = (): void => {
      this.refresh().catch((error: unknown) => this.#log.error('events: could not read', error));
    };
    return [
      watcher,
      watcher.onDidCreate(refresh),
      // Watching outside the workspace is not reliable everywhere; coming back to a window is.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          refresh();
        }
      }),
    ];
  }

  #tellDamage(name: string, saved: number): void {
    this.#log.warn(`events: ${name} was damaged and set aside; ${saved} events were saved from it`);
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'A file of your reading progress was damaged. {0} entries were saved from it, and it was moved to the folder "damaged" beside {1}.',
        saved,
        this.#folder.uri.fsPath,
      ),
    );
  }
}

/** 100 random bits in letters and digits. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(13));
  return Array.from(bytes, byte => byte.toString(36).padStart(2, '0')).join('');
}
