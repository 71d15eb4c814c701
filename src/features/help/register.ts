import * as vscode from 'vscode';
import { Command, walkthroughId } from '../../contributions';
import { registerCommand } from '../../host/commands';

/** The walkthrough and the log, for whoever asks for them. */
export function registerHelp(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(
      Command.getStarted,
      () =>
        vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthroughId, false),
      log,
    ),
    registerCommand(Command.showLog, () => log.show(), log),
  );
}
