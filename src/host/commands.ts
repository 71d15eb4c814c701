import * as vscode from 'vscode';
import type { CommandArguments, CommandId, ContextKeyId } from '../contributions';
import { isReaderError } from './readerError';

/** Registers `run` so that any failure is told and logged, once. */
export function registerCommand<Id extends CommandId>(
  id: Id,
  run: (...args: CommandArguments[Id]) => unknown,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: CommandArguments[Id]) => {
    try {
      await run(...args);
    } catch (error) {
      log.error(`${id} failed`, error);
      // Whoever ran the command need not wait until the person has read the message.
      void tell(error, log);
    }
  });
}

/** Calls one of our own commands with the arguments it takes. */
export function runCommand<Id extends CommandId>(
  id: Id,
  ...args: CommandArguments[Id]
): Thenable<unknown> {
  return vscode.commands.executeCommand(id, ...args);
}

export function setContextKey(key: ContextKeyId, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

async function tell(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (isReaderError(error)) {
    await vscode.window.showErrorMessage(error.message);
    return;
  }
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('Something went wrong in System Design Refresher. The log has the details.'),
    showLog,
  );
  if (chosen === showLog) {
    log.show();
  }
}
