import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { becomes } from './support/becomes';
import { Complaints } from './support/complaints';
import { useVsCode } from './support/session';
import { picturePath } from './support/workbench';

describe('a topic saved as printable HTML', () => {
  const session = useVsCode();

  it('opens in a browser as a page that only has to be printed', async () => {
    const { workbench, vscode } = session;
    const file = join(vscode.workspace, 'printed.html');
    await workbench.openTopic('Semantic versioning');
    await workbench.runCommand('Refresher: Save as Printable HTML…');
    const box = workbench.page.getByRole('textbox', { name: /^Folder path|Save as Printable/ });
    await becomes(() => box.inputValue(), join(vscode.workspace, 'semantic-versioning.html'));
    await box.fill(file);
    await box.press('Enter');
    await workbench.isNotified('Saved "Semantic versioning".');
    assert.ok((await stat(file)).size > 10_000);

    const page = await workbench.page.context().newPage();
    const complaints = new Complaints(page);
    await page.goto(pathToFileURL(file).href);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    // A sheet of A4 between margins of 15 mm, at 96 dots an inch.
    await page.setViewportSize({ width: 680, height: 1009 });
    await page.screenshot({ path: picturePath('printable'), fullPage: true });

    assert.deepEqual(complaints.take(), []);
    assert.equal(await page.title(), 'Semantic versioning');
    const live = page.locator('button, input:enabled, textarea:enabled, select, iframe, object');
    assert.equal(await live.filter({ visible: true }).count(), 0);
    assert.equal(await page.locator('script').count(), 0);
    assert.equal(await page.locator('details:not([open])').count(), 0);
    await page.close();
  });
});
