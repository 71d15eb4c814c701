import assert from 'node:assert/strict';
import { join } from 'node:path';
import { installExtension } from '../vscode/installExtension.mjs';
import { root } from '../vscode/paths.mjs';
import { startVsCode } from './support/vscode';

describe('the packaged extension', () => {
  it('opens a topic once it is installed', async () => {
    const extensionsFolder = await installExtension(join(root, 'system-design-refresher.vsix'));
    const vscode = await startVsCode({ extensionsFolder });
    try {
      const workbench = await vscode.openWindow();
      await workbench.runCommand('Refresher: Open Topic…');
      await workbench.pick('Semantic versioning');
      await workbench.explainer
        .getByRole('heading', { name: 'Semantic versioning', level: 1 })
        .waitFor();
      await workbench.screenshot('installed');
      assert.deepEqual(workbench.complaints.take(), []);
    } finally {
      await vscode.stop();
    }
  });
});
