import assert from 'node:assert/strict';
import { startVsCode } from './support/vscode';
import type { VsCode } from './support/vscode';
import type { Workbench } from './support/workbench';

describe('a window with the extension', () => {
  let vscode: VsCode;
  let workbench: Workbench;

  before(async () => {
    vscode = await startVsCode();
    workbench = await vscode.openWindow();
  });

  after(() => vscode?.stop());

  it('shows the sidebar of topics behind its icon', async () => {
    await workbench.activityIcon.click();
    await workbench.page.getByRole('tree', { name: /topics/i }).waitFor();
    await workbench.screenshot('sidebar');
    assert.deepEqual(workbench.complaints.take(), []);
  });
});
