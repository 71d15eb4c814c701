import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand, runCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import { itemsOf } from './outOfDateItems';

/** The list of what is due for review; what is chosen opens at its section. */
export function registerOutOfDate(
  library: Library,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  async function show(): Promise<void> {
    const items = library.aging().then(aging => itemsOf(aging, library));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('What May Be Out of Date'),
      placeHolder: vscode.l10n.t('Choose what to look at'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen?.target !== undefined) {
      await runCommand(Command.open, chosen.target);
    }
  }

  return registerCommand(Command.showOutOfDate, show, log);
}
