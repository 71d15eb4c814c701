import type * as vscode from 'vscode';
import { activateIn } from './extension';
import { startNodeWorker } from './worker/startNode';

let finish: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): void {
  finish = activateIn(context, script => Promise.resolve(startNodeWorker(script.fsPath)));
}

export async function deactivate(): Promise<void> {
  await finish?.();
}
