import * as vscode from 'vscode';
import type { WrittenAnswer } from '../../core/events/event';
import type { TopicKey } from '../../core/pack/model';
import type { Answers } from '../../host/answers';
import type { ToExplainer } from '../../protocol/explainer';

/**
 * The answers in the fields of one page. The page is told only what it does not know: hearing its
 * own words again, it could take them for another window's and put them over newer ones.
 */
export class AnswerFields implements vscode.Disposable {
  readonly #answers: Answers;
  readonly #send: (order: ToExplainer) => void;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscription: vscode.Disposable;
  /** What the page knows of the topic it shows, by callout; `undefined` until it is told. */
  #told: Map<string, string> | undefined;
  #topic: TopicKey | undefined;

  constructor(answers: Answers, send: (order: ToExplainer) => void, log: vscode.LogOutputChannel) {
    this.#answers = answers;
    this.#send = send;
    this.#log = log;
    this.#subscription = answers.onDidChange(() => this.#tell());
  }

  /** Fills the fields of a topic that the page has just been told to show. */
  async fill(topic: TopicKey): Promise<void> {
    this.#topic = topic;
    this.#told = undefined;
    try {
      await this.#answers.refresh();
    } catch (error) {
      this.#log.error('explainer: answers of other windows could not be read', error);
    }
    if (this.#topic === topic && this.#told === undefined) {
      this.#told = new Map();
      this.#send({ type: 'showAnswers', topic, answers: this.#news(this.#told) });
    }
  }

  /** Keeps what the page reports, and says so to it once that is true. */
  async write(answer: WrittenAnswer): Promise<void> {
    const { topic, callout, text } = answer;
    if (topic === this.#topic) {
      this.#told?.set(callout, text);
    }
    if (await this.#answers.write(answer)) {
      this.#send({ type: 'confirmAnswer', topic, callout, text });
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #tell(): void {
    if (this.#topic !== undefined && this.#told !== undefined) {
      const answers = this.#news(this.#told);
      if (answers.length > 0) {
        this.#send({ type: 'showAnswers', topic: this.#topic, answers });
      }
    }
  }

  /** What `told` lacks, which it then has. */
  #news(told: Map<string, string>): readonly WrittenAnswer[] {
    const all = this.#topic === undefined ? [] : this.#answers.to(this.#topic);
    const news = all.filter(({ callout, text }) => (told.get(callout) ?? '') !== text);
    for (const { callout, text } of news) {
      told.set(callout, text);
    }
    return news.map(({ topic, callout, text }) => ({ topic, callout, text }));
  }
}
