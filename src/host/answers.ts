import * as vscode from 'vscode';
import type { WrittenAnswer } from '../core/events/event';
import type { TopicKey } from '../core/pack/model';
import { ownAnswers, type OwnAnswer } from '../core/reading/ownAnswers';
import type { EventStore } from './eventStore';

/** The person's own answers to the questions of topics, in all windows of this machine. */
export class Answers implements vscode.Disposable {
  readonly #store: EventStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
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

  /** Keeps an answer; on disk when the promise resolves. */
  async write({ topic, callout, text }: WrittenAnswer): Promise<void> {
    const known = this.to(topic).find(answer => answer.callout === callout);
    if ((known?.text ?? '') !== text) {
      await this.#store.add({ type: 'answerWritten', topic, callout, text });
    }
  }

  /** Takes in what other windows have written. */
  async refresh(): Promise<void> {
    await this.#store.refresh();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
