import type * as vscode from 'vscode';
import { activateIn } from './extension';
import { startNodeWorker } from './worker/startNode';

export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, script => Promise.resolve(startNodeWorker(script.fsPath)));
}
