import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { englishLabels } from '../../../src/core/markdown/rendered';
import {
  TimeLimitError,
  WorkerClient,
  workerLimits,
  type RunningWorker,
} from '../../../src/worker/client';
import { activateExtension } from './extension';

/** How this host starts a worker from its script. */
export type StartFrom = (script: vscode.Uri) => Promise<RunningWorker>;

/** The same specification for every host. */
export function describeStuckRendering(startFrom: StartFrom): void {
  describe('a rendering that never ends', () => {
    it('is ended at its time limit, and the next one is answered', async () => {
      const { extensionUri } = await activateExtension();
      const script = vscode.Uri.joinPath(extensionUri, 'dist', 'test', 'stuckWorker.js');
      const client = new WorkerClient(() => startFrom(script), {
        ...workerLimits,
        renderText: 500,
      });
      const render = (text: string) =>
        client.request('renderText', { text, labels: englishLabels });
      await assert.rejects(render('%%stuck%%'), TimeLimitError);
      assert.match((await render('Still *here*.')).html, /Still <em>here<\/em>\./);
      client.dispose();
    });
  });
}
