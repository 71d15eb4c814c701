import * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';

/** Asks for the problems of the text as it is now; the signal tells that nobody waits any more. */
export type Ask = (signal: AbortSignal) => Promise<readonly ShownProblem[]>;

interface Running {
  readonly abort: AbortController;
  readonly problems: Promise<readonly ShownProblem[]>;
}

/** One kind of check of one open manifest: made after a pause, shown if it is still true then. */
export class Pass implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #pause: number;
  readonly #show: (problems: readonly ShownProblem[]) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Running | undefined;
  #isDisposed = false;

  /** `pause` in milliseconds. */
  constructor(ask: Ask, pause: number, show: (problems: readonly ShownProblem[]) => void) {
    this.#ask = ask;
    this.#pause = pause;
    this.#show = show;
  }

  /** What was known no longer holds: checks anew once nothing has changed for a while. */
  soon(): void {
    this.#forget();
    this.#timer = setTimeout(() => {
      // Whoever asked for the problems hears of a failure.
      this.now().catch(() => undefined);
    }, this.#pause);
  }

  /** The problems of the text as it is now: what changes meanwhile is waited for as well. */
  async now(): Promise<readonly ShownProblem[]> {
    const running = (this.#running ??= this.#start());
    try {
      return await running.problems;
    } catch (error) {
      if (running.abort.signal.aborted && !this.#isDisposed) {
        return this.now();
      }
      throw error;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#forget();
  }

  #start(): Running {
    clearTimeout(this.#timer);
    const abort = new AbortController();
    const running = { abort, problems: this.#ask(abort.signal) };
    running.problems.then(
      found => {
        if (!abort.signal.aborted) {
          this.#show(found);
        }
      },
      () => {
        if (!abort.signal.aborted) {
          this.#running = undefined;
        }
      },
    );
    return running;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#running?.abort.abort();
    this.#running = undefined;
  }
}
