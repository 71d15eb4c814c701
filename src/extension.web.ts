import * as vscode from 'vscode';
import { activateIn } from './extension';
import { startWebWorker } from './worker/startWeb';

export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, async script =>
    startWebWorker(new Uint8Array(await vscode.workspace.fs.readFile(script))),
  );
}
