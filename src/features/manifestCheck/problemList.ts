import * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';
import { diagnosticOf, type ManifestFile } from './diagnostics';

/** What one kind of check has found, as the Problems view shows it. */
export class ProblemList implements vscode.Disposable {
  readonly #collection: vscode.DiagnosticCollection;
  readonly #extensionId: string;
  /** What was shown last, by file; the same again would make the editor flicker. */
  readonly #shown = new Map<string, string>();

  constructor(name: string, extensionId: string) {
    this.#collection = vscode.languages.createDiagnosticCollection(name);
    this.#extensionId = extensionId;
  }

  show(file: ManifestFile, problems: readonly ShownProblem[]): void {
    const diagnostics = problems.map(problem => diagnosticOf(problem, file, this.#extensionId));
    const key = file.uri.toString();
    const written = JSON.stringify(diagnostics);
    if (this.#shown.get(key) !== written) {
      this.#shown.set(key, written);
      this.#collection.set(file.uri, diagnostics);
    }
  }

  clear(uri: vscode.Uri): void {
    this.#shown.delete(uri.toString());
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#collection.dispose();
  }
}
