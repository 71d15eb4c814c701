import * as vscode from 'vscode';
import type { FixInFiles, Ignorable } from '../../contributions';
import type { FromManifestWorker, ToManifestWorker } from '../../protocol/manifests';
import type { RunningWorker } from '../../worker/client';
import { ManifestsClient } from '../../worker/manifestsClient';
import { applyFix } from './applyFix';
import { BumpProvider } from './bumps';
import { Checks } from './checks';
import { CompletionProvider } from './completions';
import { FixProvider } from './fixes';
import { HoverProvider } from './hover';
import { ignore } from './ignore';
import { manifestSelector } from './manifestGlobs';
import { RefactoringProvider } from './refactorings';
import { Summary } from './workspace/summary';
import { checkWorkspace } from './workspace/workspaceCheck';

export type StartManifestsWorker = () => Promise<
  RunningWorker<ToManifestWorker, FromManifestWorker>
>;

/** Everything that the editor shows of manifests. */
export class ManifestCheck implements vscode.Disposable {
  readonly #checks: Checks;
  readonly #parts: vscode.Disposable;
  #summary: Summary | undefined;
  #checking: Promise<void> | undefined;

  constructor(
    extensionId: string,
    startWorker: StartManifestsWorker,
    log: vscode.LogOutputChannel,
  ) {
    const client = new ManifestsClient(startWorker);
    this.#checks = new Checks(client, extensionId, log);
    this.#parts = vscode.Disposable.from(
      client,
      this.#checks,
      vscode.languages.registerCodeActionsProvider(
        manifestSelector,
        new FixProvider(this.#checks),
        FixProvider.metadata,
      ),
      vscode.languages.registerHoverProvider(manifestSelector, new HoverProvider(this.#checks)),
      vscode.languages.registerCodeActionsProvider(
        manifestSelector,
        new BumpProvider(this.#checks),
        BumpProvider.metadata,
      ),
      vscode.languages.registerCodeActionsProvider(
        manifestSelector,
        new RefactoringProvider(this.#checks),
        RefactoringProvider.metadata,
      ),
      vscode.languages.registerCompletionItemProvider(
        manifestSelector,
        new CompletionProvider(this.#checks),
        ...CompletionProvider.triggers,
      ),
    );
  }

  /** Whoever asks while it is under way waits for the same. */
  checkWorkspace(): Promise<void> {
    return (this.#checking ??= this.#checkWorkspace().finally(() => {
      this.#checking = undefined;
    }));
  }

  applyFix(fix: FixInFiles): Promise<void> {
    return applyFix(fix);
  }

  ignore(which: Ignorable): Promise<void> {
    return ignore(which);
  }

  dispose(): void {
    this.#parts.dispose();
    this.#summary?.dispose();
  }

  async #checkWorkspace(): Promise<void> {
    const isWhole = await checkWorkspace(this.#checks);
    this.#summary ??= new Summary(this.#checks.kept);
    await this.#summary.show(isWhole);
  }
}
