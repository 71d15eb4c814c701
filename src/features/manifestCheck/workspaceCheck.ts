import * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';
import type { Checks } from './checks';
import { excludedGlobs } from './checkSettings';
import { isManifest } from './manifestFiles';
import { manifestGlob } from './manifestGlobs';

/** Files that are checked at a time: reading is slow where files are remote. */
const atOnce = 8;

/** Checks every manifest of the workspace; what is wrong stands in Problems afterwards. */
export async function checkWorkspace(checks: Checks): Promise<void> {
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking manifests'),
      cancellable: true,
    },
    (progress, token) => checkAll(checks, progress, token),
  );
  if (found !== undefined) {
    await tell(found.files, found.problems);
  }
}

interface Found {
  readonly files: number;
  readonly problems: readonly ShownProblem[];
}

/** `undefined` when the person has had enough; what was found until then stays. */
async function checkAll(
  checks: Checks,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Found | undefined> {
  const excluded = ['**/node_modules/**', ...excludedGlobs()];
  const uris = await vscode.workspace.findFiles(
    manifestGlob,
    `{${excluded.join(',')}}`,
    undefined,
    token,
  );
  const manifests = uris.filter(isManifest);
  const problems: ShownProblem[] = [];
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  const left = manifests.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const uri of left) {
        if (token.isCancellationRequested) {
          return;
        }
        problems.push(...(await checks.checkAndKeep(uri, abort.signal).catch(() => [])));
        progress.report({
          message: vscode.workspace.asRelativePath(uri),
          increment: 100 / manifests.length,
        });
      }
    }),
  );
  return token.isCancellationRequested ? undefined : { files: manifests.length, problems };
}

async function tell(files: number, problems: readonly ShownProblem[]): Promise<void> {
  const count = (severity: string): number =>
    problems.filter(problem => problem.severity === severity).length;
  if (problems.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Manifests checked: {0}. Nothing is wrong.', files),
    );
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Manifests checked: {0}. Errors: {1}, warnings: {2}, notes: {3}.',
      files,
      count('error'),
      count('warning'),
      count('information') + count('hint'),
    ),
    show,
  );
  if (chosen === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
