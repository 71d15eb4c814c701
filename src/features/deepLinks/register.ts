import * as vscode from 'vscode';
import { isTransformerLink, parseDeepLink } from '../../core/catalogue/deepLink';
import { Command } from '../../contributions';
import { runCommand } from '../../host/commands';

/** Opens topics and the walkthrough from links. Anyone may have written a link: it can navigate and nothing else. */
export function registerDeepLinks(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      if (isTransformerLink(uri.path)) {
        await runCommand(Command.transformerOpen, uri.query);
        return;
      }
      const target = parseDeepLink(uri.path, uri.fragment);
      if (target === undefined) {
        log.warn(`links: ${uri.path} names no topic`);
        await vscode.window.showWarningMessage(
          vscode.l10n.t('This link names no topic of System Design Refresher: {0}', uri.path),
        );
        return;
      }
      const { topic, anchor } = target;
      await runCommand(Command.open, anchor === undefined ? { topic } : { topic, anchor });
    },
  });
}
