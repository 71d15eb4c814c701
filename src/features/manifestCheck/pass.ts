import * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';

/** Asks for the problems of the text as it is now; the signal tells that nobody waits any more. */
export type Ask = (signal: AbortSignal) => Promise<readonly ShownProblem[]>;

/** One kind of check of one open manifest: made after a pause, shown if it is still true then. */
export class Pass implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #pause: number;
  readonly #show: (problems: readonly ShownProblem[]) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running:
    | { readonly abort: AbortController; readonly problems: Promise<readonly ShownProblem[]> }
    | undefined;

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

  /** The problems of the text as it is now. */
  now(): Promise<readonly ShownProblem[]> {
    if (this.#running === undefined) {
      clearTimeout(this.#timer);
      const abort = new AbortController();
      const problems = this.#ask(abort.signal);
      this.#running = { abort, problems };
      problems.then(
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
    }
    return this.#running.problems;
  }

  dispose(): void {
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#running?.abort.abort();
    this.#running = undefined;
  }
}
