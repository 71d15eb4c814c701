import type * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';
import { Pass } from './pass';

/** `file` sees the text alone, `project` also the files around it. */
export type CheckKind = 'file' | 'project';

/** Milliseconds of rest before a check. Keystrokes come closer together than the second. */
const pauses: Readonly<Record<CheckKind, number>> = { file: 40, project: 400 };

/** A manifest that is open: both kinds of checks of it, kept in step with its text. */
export class OpenManifest implements vscode.Disposable {
  readonly #file: Pass;
  readonly #project: Pass;

  constructor(
    check: (kind: CheckKind, signal: AbortSignal) => Promise<readonly ShownProblem[]>,
    show: (kind: CheckKind, problems: readonly ShownProblem[]) => void,
  ) {
    const passOf = (kind: CheckKind): Pass =>
      new Pass(
        signal => check(kind, signal),
        pauses[kind],
        problems => show(kind, problems),
      );
    this.#file = passOf('file');
    this.#project = passOf('project');
    this.textChanged();
  }

  textChanged(): void {
    this.#file.soon();
    this.#project.soon();
  }

  /** Another file of the project has changed. */
  surroundingsChanged(): void {
    this.#project.soon();
  }

  /** All problems of the text as it is now. */
  async problems(): Promise<readonly ShownProblem[]> {
    return (await Promise.all([this.#file.now(), this.#project.now()])).flat();
  }

  dispose(): void {
    this.#file.dispose();
    this.#project.dispose();
  }
}
