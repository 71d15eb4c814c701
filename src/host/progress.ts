import * as vscode from 'vscode';
import { isTopicKey } from '../core/events/event';
import type { TopicKey } from '../core/pack/model';
import { readingState, type ReadingState } from '../core/reading/readingState';
import type { EventStore } from './eventStore';

/** The Settings Sync summary: small, and merged by time, whichever machine wrote it last. */
const syncKey = 'refresher.readMarks';

interface SyncedMark {
  readonly isRead: boolean;
  readonly at: number;
}

type SyncedMarks = Readonly<Record<string, SyncedMark>>;

/** What has been read, and where reading stopped, in all windows of this machine. */
export class Progress implements vscode.Disposable {
  readonly #store: EventStore;
  readonly #synced: vscode.Memento & { setKeysForSync(keys: readonly string[]): void };
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #state: ReadingState | undefined;

  /** A topic has been marked, here or in another window. */
  readonly onDidChange = this.#changed.event;

  constructor(
    store: EventStore,
    synced: vscode.Memento & { setKeysForSync(keys: readonly string[]): void },
  ) {
    this.#store = store;
    this.#synced = synced;
    synced.setKeysForSync([syncKey]);
    this.#subscription = store.onDidChange(() => {
      const before = this.#state?.read;
      this.#state = undefined;
      if (before === undefined || !areSame(before, this.#now.read)) {
        this.#changed.fire();
      }
    });
  }

  isRead(topic: TopicKey): boolean {
    return this.#now.read.has(topic);
  }

  /** Share of the page above the window's top where reading stopped, if it was ever begun. */
  leftAt(topic: TopicKey): number | undefined {
    return this.#now.leftAt.get(topic);
  }

  async mark(topic: TopicKey, isRead: boolean): Promise<void> {
    if (this.isRead(topic) === isRead) {
      return;
    }
    await this.#store.add({ type: 'topicMarked', topic, isRead });
    await this.#synced.update(syncKey, { ...this.#marks(), [topic]: { isRead, at: Date.now() } });
  }

  async leave(topic: TopicKey, scroll: number): Promise<void> {
    if (this.leftAt(topic) !== scroll) {
      await this.#store.add({ type: 'topicLeft', topic, scroll });
    }
  }

  /** Reads this machine's events, then takes over marks that Settings Sync brought from others. */
  async load(): Promise<void> {
    await this.#store.refresh();
    const known = new Map<string, number>();
    for (const event of this.#store.events) {
      if (event.type === 'topicMarked') {
        known.set(event.topic, Math.max(event.at, known.get(event.topic) ?? 0));
      }
    }
    for (const [key, { isRead, at }] of Object.entries(this.#marks())) {
      const topic = isTopicKey(key) ? this.#store.currentKey(key) : undefined;
      if (topic !== undefined && at > (known.get(topic) ?? 0) + 1000) {
        await this.mark(topic, isRead);
      }
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  get #now(): ReadingState {
    return (this.#state ??= readingState(this.#store.events));
  }

  #marks(): SyncedMarks {
    const marks = this.#synced.get<unknown>(syncKey);
    if (typeof marks !== 'object' || marks === null) {
      return {};
    }
    return Object.fromEntries(
      Object.entries<unknown>({ ...marks }).flatMap(([topic, mark]) =>
        isMark(mark) ? [[topic, mark]] : [],
      ),
    );
  }
}

function isMark(value: unknown): value is SyncedMark {
  return (
    typeof value === 'object' &&
    value !== null &&
    'isRead' in value &&
    typeof value.isRead === 'boolean' &&
    'at' in value &&
    typeof value.at === 'number'
  );
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(topic => other.has(topic));
}
