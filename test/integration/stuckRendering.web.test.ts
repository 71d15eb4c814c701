import * as vscode from 'vscode';
import { startWebWorker } from '../../src/worker/startWeb';
import { describeStuckRendering } from './support/stuckRendering';

describeStuckRendering(async script =>
  startWebWorker(new Uint8Array(await vscode.workspace.fs.readFile(script))),
);
