import * as vscode from 'vscode';
import { activateIn } from './extension';
import { startWebWorker } from './worker/startWeb';

let finish: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): void {
  finish = activateIn(context, async script =>
    startWebWorker(new Uint8Array(await vscode.workspace.fs.readFile(script))),
  );
}

export async function deactivate(): Promise<void> {
  await finish?.();
}
