import * as vscode from 'vscode';
import type { Checks } from '../checks';
import { isManifest } from '../manifestFiles';
import { manifestGlob } from '../manifestGlobs';
import { notIgnored } from './notIgnored';

/** Files that are checked at a time: reading is slow where files are remote. */
const atOnce = 8;

/**
 * Checks every manifest of the workspace and keeps its problems up to date from then on. Whether it
 * came to its end: when the person has had enough, what was found until then stays.
 */
export async function checkWorkspace(checks: Checks): Promise<boolean> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking manifests'),
      cancellable: true,
    },
    (progress, token) => checkAll(checks, progress, token),
  );
}

async function checkAll(
  checks: Checks,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<boolean> {
  const found = await vscode.workspace.findFiles(
    manifestGlob,
    '**/node_modules/**',
    undefined,
    token,
  );
  const manifests = await notIgnored(found.filter(isManifest));
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  checks.kept.keepOnly(manifests);
  const left = manifests.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const uri of left) {
        if (token.isCancellationRequested) {
          return;
        }
        // A file that cannot be checked is in the log, and no reason to leave out the others.
        await checks.kept.check(uri, abort.signal).catch(() => undefined);
        progress.report({
          message: vscode.workspace.asRelativePath(uri),
          increment: 100 / manifests.length,
        });
      }
    }),
  );
  return !token.isCancellationRequested;
}
