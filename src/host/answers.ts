import * as vscode from 'vscode';
import type { WrittenAnswer } from '../core/events/event';
import type { TopicKey } from '../core/pack/model';
import { ownAnswers, type OwnAnswer } from '../core/reading/ownAnswers';
import type { EventStore } from './eventStore';

/** A rest in the writing after which the words are kept, in milliseconds. */
const restMilliseconds = 600;

interface Waiting {
  readonly answer: WrittenAnswer;
  /** True once it is on disk, false when later words took its place. */
  readonly settle: (isKept: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** The person's own answers to the questions of topics, in all windows of this machine. */
export class Answers implements vscode.Disposable {
  readonly #store: EventStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #waiting = new Map<string, Waiting>();
  /** Callouts whose last words the log knows, but could not write yet or at all. */
  readonly #unsafe = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #known: readonly OwnAnswer[] | undefined;

  /** An answer may have changed, here or in another window. */
  readonly onDidChange = this.#changed.event;

  constructor(store: EventStore) {
    this.#store = store;
    this.#subscription = store.onDidChange(() => {
      this.#known = undefined;
      this.#changed.fire();
    });
  }

  /** Every answer known now; those that were taken back are empty. */
  get all(): readonly OwnAnswer[] {
    return (this.#known ??= ownAnswers(this.#store.events));
  }

  to(topic: TopicKey): readonly OwnAnswer[] {
    return this.all.filter(answer => answer.topic === topic);
  }

  /**
   * Takes an answer with every change of it, and keeps it once the writing rests: a page may be gone
   * at any time, and every event is a file. Resolves to whether this is the text that was kept.
   */
  write(answer: WrittenAnswer): Promise<boolean> {
    const key = keyOf(answer);
    this.#waiting.get(key)?.settle(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), restMilliseconds);
    return new Promise((settle, fail) => this.#waiting.set(key, { answer, settle, fail }));
  }

  /** Keeps at once what still waits for a rest; whoever wrote it is told how that went. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    await Promise.all(
      waiting.map(({ answer, settle, fail }) => this.#keep(answer).then(() => settle(true), fail)),
    );
  }

  /** Keeps what waits, and takes in what other windows have written. */
  async refresh(): Promise<void> {
    await this.flush();
    await this.#store.refresh();
  }

  async #keep({ topic, callout, text }: WrittenAnswer): Promise<void> {
    const key = keyOf({ topic, callout });
    const known = this.to(topic).find(answer => answer.callout === callout);
    if ((known?.text ?? '') === text && !this.#unsafe.has(key)) {
      return;
    }
    this.#unsafe.add(key);
    await this.#store.add({ type: 'answerWritten', topic, callout, text });
    this.#unsafe.delete(key);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function keyOf({ topic, callout }: Pick<WrittenAnswer, 'topic' | 'callout'>): string {
  return `${topic}#${callout}`;
}
