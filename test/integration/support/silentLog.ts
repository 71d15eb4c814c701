import * as vscode from 'vscode';

/** A log that nobody reads. */
export function silentLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Tests', { log: true });
}
