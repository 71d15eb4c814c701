import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand } from '../../host/commands';
import type { ManifestCheck, StartManifestsWorker } from './manifestCheck';
import { isManifest } from './manifestFiles';

/**
 * What is wrong with the versions of package.json, while one edits it. All but this function is
 * loaded with the first manifest: whoever opens none pays nothing.
 */
export function registerManifestCheck(
  context: vscode.ExtensionContext,
  startWorker: StartManifestsWorker,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let loaded: Promise<ManifestCheck> | undefined;

  function load(): Promise<ManifestCheck> {
    return (loaded ??= import('./manifestCheck').then(
      ({ ManifestCheck }) => {
        waiting.dispose();
        return new ManifestCheck(context.extension.id, startWorker, log);
      },
      (error: unknown) => {
        loaded = undefined;
        throw error;
      },
    ));
  }

  function loadFor({ uri }: vscode.TextDocument): void {
    if (isManifest(uri)) {
      load().catch((error: unknown) => log.error('the manifest check could not be loaded', error));
    }
  }

  const waiting = vscode.workspace.onDidOpenTextDocument(loadFor);
  vscode.workspace.textDocuments.forEach(loadFor);

  return vscode.Disposable.from(
    waiting,
    {
      dispose: () =>
        void loaded?.then(
          check => check.dispose(),
          () => undefined,
        ),
    },
    registerCommand(Command.checkManifests, async () => (await load()).checkWorkspace(), log),
    registerCommand(Command.applyFix, async fix => (await load()).applyFix(fix), log),
    registerCommand(Command.ignoreProblem, async which => (await load()).ignore(which), log),
  );
}
