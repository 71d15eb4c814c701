import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes';
import { faultsOf } from './support/inspect';
import { useVsCode } from './support/session';
import { allThemes, type Workbench } from './support/workbench';

const title = 'Semantic versioning';

/** As long as an answer can be. */
const full = 'word '.repeat(4000);
const tooLong =
  'Only the first 20000 characters are kept. Shorten the text by 5 to keep all of it.';

describe('own answers, with the keyboard alone', () => {
  const session = useVsCode();

  beforeEach(() => session.workbench.openTopic(title));

  it('are wanted before they can be taken along', async () => {
    const { workbench } = session;
    await workbench.runCommand('Refresher: Export My Answers');
    await workbench.isNotified('There are no answers yet.');
  });

  it('are kept by themselves, and still there when one comes back', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    await workbench.tabTo(fieldIn(workbench));
    await keyboard.type('Only the API.\n```\nnever closed');
    await becomes(() => stateIn(workbench), 'Kept');

    // Too soon for a rest in typing; the page is gone with the key.
    await keyboard.type('!');
    await keyboard.press('Control+F4');
    await workbench.openTopic('Process vs thread');
    await workbench.openTopic(title);
    await becomes(() => fieldIn(workbench).inputValue(), 'Only the API.\n```\nnever closed!');

    await workbench.reload();
    await workbench.showsTopic(title);
    await becomes(() => fieldIn(workbench).inputValue(), 'Only the API.\n```\nnever closed!');
    await workbench.screenshot('ownAnswer');
  });

  it('grow with what is written, and say what does not fit', async () => {
    const { workbench } = session;
    const field = fieldIn(workbench);
    const before = (await field.boundingBox())?.height ?? 0;
    await write(workbench, full);
    assert.ok(((await field.boundingBox())?.height ?? 0) > before * 2);
    await becomes(() => stateIn(workbench), 'Kept');
    await workbench.page.keyboard.insertText('12345');
    await becomes(() => stateIn(workbench), tooLong);
    await write(workbench, 'Short.');
    await becomes(() => stateIn(workbench), 'Kept');
  });

  it('show what another window has written, but never over words that are not kept', async () => {
    const { workbench } = session;
    const other = await session.openWindow();
    await other.openTopic(title);
    await becomes(() => fieldIn(other).inputValue(), 'Short.');
    await writeIn(other, 'From the other window.', workbench);
    await becomes(() => fieldIn(workbench).inputValue(), 'From the other window.');
    await becomes(() => stateIn(workbench), 'Changed in another window');

    await write(workbench, `${full}12345`);
    await becomes(() => stateIn(workbench), tooLong);
    await writeIn(other, 'Once more.', workbench);
    const both = 'Changed in another window too. Whichever is written last is kept.';
    await becomes(() => stateIn(workbench), both);
    assert.equal(await fieldIn(workbench).inputValue(), `${full}12345`);
  });

  it('are exported as Markdown', async () => {
    const { workbench } = session;
    await workbench.runCommand('Refresher: Export My Answers');
    const lines = workbench.page.getByRole('main').locator('.monaco-editor .view-line');
    await lines.filter({ hasText: /^#\s*My\s*answers$/ }).waitFor();
    await lines.filter({ hasText: /^##\s*Semantic\s*versioning$/ }).waitFor();
    await lines.filter({ hasText: /^>\s*Once\s*more\.$/ }).waitFor();
    await lines.filter({ hasText: /\/topic\/ep159\/semantic-versioning#[\w-]+>\)$/ }).waitFor();
  });
});

describe('the field for an own answer', () => {
  const session = useVsCode();

  before(async () => {
    await session.workbench.runCommand('View: Close Primary Side Bar');
    await session.workbench.openTopic(title);
    await session.workbench.tabTo(fieldIn(session.workbench));
    await session.workbench.page.keyboard.type('An answer.');
    await becomes(() => stateIn(session.workbench), 'Kept');
  });

  for (const theme of allThemes) {
    it(`is sound at 300 px with an answer in it, ${theme}`, async () => {
      const { workbench } = session;
      await workbench.setTheme(theme);
      await workbench.showWhole(300);
      assert.deepEqual(await faultsOf(workbench), []);
    });
  }
});

function fieldIn(workbench: Workbench): Locator {
  return workbench.explainer
    .getByRole('note')
    .getByRole('textbox', { name: 'Your answer and additions' })
    .first();
}

/** Replaces what stands in the field, as one does who pastes. */
async function write(workbench: Workbench, text: string): Promise<void> {
  await fieldIn(workbench).focus();
  // The editor has its own, slower, way with Ctrl+A.
  await fieldIn(workbench).selectText();
  await workbench.page.keyboard.insertText(text);
}

/** Writes in one window, then goes to another, which takes in what was written. */
async function writeIn(one: Workbench, text: string, other: Workbench): Promise<void> {
  await one.page.bringToFront();
  await write(one, text);
  await becomes(() => stateIn(one), 'Kept');
  await other.page.bringToFront();
  await other.runCommand('Refresher: Refresh Topics');
}

/** What is said of the field to all who use it. */
async function stateIn(workbench: Workbench): Promise<string> {
  return (
    (await workbench.explainer.getByRole('note').getByRole('status').first().textContent()) ?? ''
  );
}
