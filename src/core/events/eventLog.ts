import { byTime, planCompaction, type StoredFile } from './compaction';
import type { NewEvent, RefresherEvent } from './event';
import { eventFileName, eventFileTime, readEventFile, writeEventFile } from './eventFile';

/** A folder that several windows may read and add files to at the same time. */
export interface EventFolder {
  /** Names of the files in it; none when the folder is not there yet. */
  names(): Promise<readonly string[]>;
  /** `undefined` when the file has gone since it was listed. */
  read(name: string): Promise<string | undefined>;
  /** Writes a new file, and the folder if need be. Rejects when that is impossible. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Moves a file out of the way. False when another window was quicker. */
  setAside(name: string): Promise<boolean>;
}

/** What a log needs of its surroundings, and what it tells them. */
export interface EventLogHost {
  readonly folder: EventFolder;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Lower-case letters and digits that no other window will ever make. */
  readonly newId: () => string;
  readonly onChange: () => void;
  /** A damaged file was set aside after its sound events had been saved. */
  readonly onDamage: (name: string, saved: number) => void;
}

/** Younger files that end too early may still be in the making, by another window. */
const settledAfter = 60_000;

/**
 * All events of this machine, in one folder that every window adds files to. A flush writes one
 * new file and nothing is ever overwritten, so windows cannot lose each other's events and a
 * process may be killed at any time.
 */
export class EventLog {
  readonly #host: EventLogHost;
  readonly #events = new Map<string, RefresherEvent>();
  readonly #files = new Map<string, StoredFile>();
  #pending: RefresherEvent[] = [];
  #flushing: Promise<void> | undefined;
  #lastWrite: Promise<unknown> = Promise.resolve();
  #refreshing: Promise<void> | undefined;

  constructor(host: EventLogHost) {
    this.#host = host;
  }

  /** The events known now, oldest first; the first `refresh` reads what is stored. */
  get events(): readonly RefresherEvent[] {
    return [...this.#events.values()].sort(byTime);
  }

  /**
   * Keeps an event. It counts at once and is safe in the folder when the promise resolves. After a
   * rejection it is tried again with the next event.
   */
  add(event: NewEvent): Promise<void> {
    const kept = { ...event, id: this.#host.newId(), at: this.#host.now() } as RefresherEvent;
    this.#events.set(kept.id, kept);
    this.#pending.push(kept);
    this.#host.onChange();
    return (this.#flushing ??= this.#lastWrite.then(() => this.#flush()));
  }

  /** Takes in what other windows have written since. Calls that overlap share one reading. */
  refresh(): Promise<void> {
    return (this.#refreshing ??= this.#readNewFiles().finally(() => {
      this.#refreshing = undefined;
    }));
  }

  /** Merges files older than a week into one, when there are many. Returns how many. */
  async compact(): Promise<number> {
    const plan = planCompaction([...this.#files.values()], this.#host.now());
    if (plan === undefined) {
      return 0;
    }
    await this.#write(plan.snapshot);
    for (const name of plan.covered) {
      this.#files.delete(name);
      await this.#host.folder.remove(name);
    }
    return plan.covered.length;
  }

  async #flush(): Promise<void> {
    // What came while the last file was being written goes together into this one.
    const batch = this.#pending;
    this.#pending = [];
    this.#flushing = undefined;
    const writing = this.#write(batch);
    this.#lastWrite = writing.catch(() => {
      this.#pending.unshift(...batch);
    });
    await writing;
  }

  async #write(events: readonly RefresherEvent[]): Promise<void> {
    const at = this.#host.now();
    const name = eventFileName(at, this.#host.newId());
    this.#files.set(name, { name, at, events, isUnderstood: true });
    try {
      await this.#host.folder.write(name, writeEventFile(events));
    } catch (error) {
      this.#files.delete(name);
      throw error;
    }
  }

  async #readNewFiles(): Promise<void> {
    const names = await this.#host.folder.names();
    const known = this.#events.size;
    const readings = await Promise.allSettled(
      names
        .filter(name => name.endsWith('.jsonl') && !this.#files.has(name))
        .map(name => this.#readFile(name)),
    );
    if (this.#events.size > known) {
      this.#host.onChange();
    }
    // One file that cannot be read must not keep the others from counting.
    const failed = readings.find(reading => reading.status === 'rejected');
    if (failed !== undefined) {
      throw failed.reason;
    }
  }

  async #readFile(name: string): Promise<void> {
    const text = await this.#host.folder.read(name);
    if (text === undefined) {
      return;
    }
    const at = eventFileTime(name);
    const { events, isWhole, isUnderstood } = readEventFile(text);
    for (const event of events) {
      this.#events.set(event.id, event);
    }
    if (isWhole) {
      this.#files.set(name, { name, at: at ?? 0, events, isUnderstood });
    } else if (at === undefined || this.#host.now() - at > settledAfter) {
      await this.#setAside(name, events);
    }
  }

  /** What is sound is safe in a new file before the damaged one goes. */
  async #setAside(name: string, events: readonly RefresherEvent[]): Promise<void> {
    if (events.length > 0) {
      await this.#write(events);
    }
    if (await this.#host.folder.setAside(name)) {
      this.#host.onDamage(name, events.length);
    }
  }
}
