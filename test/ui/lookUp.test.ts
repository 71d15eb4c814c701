import assert from 'node:assert/strict';
import { becomes } from './support/becomes';
import { placeOf } from './support/place';
import { useVsCode } from './support/session';
import type { Workbench } from './support/workbench';

describe('the look-up', () => {
  const session = useVsCode();

  beforeEach(() => session.workbench.closeEditors());

  it('lists all topics before anything is typed', async () => {
    const { workbench } = session;
    await workbench.page.keyboard.press('Shift+Alt+U');
    // The seven of the issue, and the reference.
    await workbench.options.filter({ hasText: 'Rules of the manifest check' }).waitFor();
    assert.equal(await workbench.options.count(), 8);
    await workbench.page.keyboard.press('Escape');
  });

  it('finds a section in spite of a typo and lands on it', async () => {
    const { workbench } = session;
    await lookUp(workbench, 'carret');
    await workbench.options.first().filter({ hasText: 'Caret' }).waitFor();
    await workbench.screenshot('look-up');
    await workbench.page.keyboard.press('Enter');
    await workbench.showsTopic('Semantic versioning');
    await becomes(() => placeOf(workbench), { focused: 'Caret', isInView: true });
  });

  it('lands on another section of the topic that is open', async () => {
    const { workbench } = session;
    await workbench.openTopic('Semantic versioning');
    await lookUp(workbench, 'tilde');
    await workbench.options.first().filter({ hasText: 'Tilde' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await becomes(() => placeOf(workbench), { focused: 'Tilde', isInView: true });
  });

  it('opens what it found to the side, with the button of the entry', async () => {
    const { workbench } = session;
    await workbench.openTopic('Process vs thread');
    await lookUp(workbench, 'lokfile');
    const entry = workbench.options.filter({ hasText: 'Why a lockfile' }).first();
    await entry.hover();
    await entry.getByRole('button', { name: 'Open to the Side' }).click();
    await workbench.showsTopic('Semantic versioning');
    assert.equal(await workbench.visibleExplainers.count(), 2);
    await becomes(() => placeOf(workbench), { focused: 'Why a lockfile', isInView: true });
  });

  it('says so when there is nothing to find', async () => {
    const { workbench } = session;
    await lookUp(workbench, 'xyzzyqq');
    await workbench.options.filter({ hasText: 'Nothing found for "xyzzyqq"' }).waitFor();
    assert.equal(await workbench.options.count(), 1);
    await workbench.page.keyboard.press('Escape');
  });

  it('starts from the word at the cursor', async () => {
    const { workbench } = session;
    await putCursorAtProcess(workbench);
    await workbench.runCommand('Refresher: Look Up Selection');
    await becomes(() => workbench.lookUpBox.inputValue(), 'process');
    await workbench.options.filter({ hasText: 'Process vs thread' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it("starts from the selection, in the editor's menu", async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    await putCursorAtProcess(workbench);
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('Shift+F10');
    await workbench.chooseInMenu('Look Up Selection');
    await becomes(() => workbench.lookUpBox.inputValue(), 'process with');
    await keyboard.press('Escape');
  });
});

async function lookUp(workbench: Workbench, query: string): Promise<void> {
  await workbench.runCommand('Refresher: Look Up…');
  await workbench.lookUpBox.fill(query);
}

/** In the notes of the sample workspace: `- One process with an event loop`. */
async function putCursorAtProcess({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.getByRole('textbox', { name: /^Search files by name/ }).fill('notes.md');
  await page
    .getByRole('option', { name: /^notes\.md/ })
    .first()
    .click();
  const line = page.locator('.view-line').filter({ hasText: /One\sprocess\swith/ });
  await line.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('ArrowRight');
}
