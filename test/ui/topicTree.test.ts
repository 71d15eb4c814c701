import assert from 'node:assert/strict';
import { becomes } from './support/becomes';
import { placeOf } from './support/place';
import { useVsCode } from './support/session';
import type { Workbench } from './support/workbench';

describe('the sidebar of topics', () => {
  const session = useVsCode();

  before(() => session.workbench.activityIcon.click());

  it('opens a topic with the mouse', async () => {
    const { workbench } = session;
    await workbench.topicRow('Semantic versioning').click();
    await workbench.showsTopic('Semantic versioning');
    await workbench.screenshot('sidebar');
  });

  it('opens a heading with the keyboard alone', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    await workbench.runCommand('System Design Refresher: Focus on Topics View');
    await keyboard.press('Home');
    await arrowDownTo(workbench, /^Process vs thread,/);
    await keyboard.press('ArrowRight');
    await workbench.topicTree.getByRole('treeitem', { name: /^fork, clone/ }).waitFor();
    await arrowDownTo(workbench, /^fork, clone/);
    await keyboard.press('Enter');
    await workbench.showsTopic('Process vs thread');
    await becomes(() => placeOf(workbench), {
      focused: 'fork, clone and copy-on-write',
      isInView: true,
    });
  });

  it('opens a topic to the side with the button of its row', async () => {
    const { workbench } = session;
    const row = workbench.topicRow('Monitoring containers');
    await row.hover();
    await row.getByRole('button', { name: 'Open to the Side' }).click();
    await workbench.showsTopic('Monitoring containers');
    assert.equal(await workbench.visibleExplainers.count(), 2);
    await workbench.closeEditors();
  });

  it('offers what can be done with a topic in its menu', async () => {
    const { workbench } = session;
    await workbench.topicRow('Semantic versioning').click({ button: 'right' });
    const entries = workbench.page.getByRole('menuitem').filter({ hasText: /\w/ });
    await entries.first().waitFor();
    assert.deepEqual(await entries.allInnerTexts(), [
      'Open',
      'Open to the Side',
      'Open in New Panel',
      'Mark as Read',
      'Copy Link',
      'Open Source File',
    ]);
    await workbench.page.keyboard.press('Escape');
    await entries.first().waitFor({ state: 'detached' });
  });

  it('opens the source file of a topic', async () => {
    const { workbench } = session;
    await workbench.chooseInMenuOf(workbench.topicRow('Semantic versioning'), 'Open Source File');
    await workbench.page.getByRole('tab', { name: /^semantic-versioning\.md/ }).waitFor();
    await workbench.closeEditors();
  });

  it('marks a topic as read and as unread', async () => {
    const { workbench } = session;
    const title = 'Semantic versioning';
    await workbench.chooseInMenuOf(workbench.topicRow(title, 'unread'), 'Mark as Read');
    await workbench.topicRow(title, 'read').waitFor();
    await workbench.chooseInMenuOf(workbench.topicRow(title, 'read'), 'Mark as Unread');
    await workbench.topicRow(title, 'unread').waitFor();
  });

  it('shows what is unread, says so when nothing is, and shows all again', async () => {
    const { workbench } = session;
    const title = 'Process vs thread';
    await workbench.runCommand('Refresher: Filter Topics…');
    await tick(workbench, 'Unread', 'concurrency');
    await workbench.topicTree.getByRole('treeitem', { name: /^Semantic versioning/ }).waitFor({
      state: 'detached',
    });
    await workbench.page.getByText('Only: unread, concurrency').waitFor();

    await workbench.chooseInMenuOf(workbench.topicRow(title), 'Mark as Read');
    await workbench.page.getByText('No topic matches the filter.').waitFor();
    await workbench.screenshot('filter-empty');

    await workbench.page.getByRole('button', { name: 'Clear Filter' }).last().click();
    await workbench.topicRow(title, 'read').waitFor();
    await workbench.topicRow('Semantic versioning', 'unread').waitFor();
  });
});

async function arrowDownTo(workbench: Workbench, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 50; presses += 1) {
    if (name.test(await activeRow(workbench))) {
      return;
    }
    await workbench.page.keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow leads to ${String(name)}.`);
}

/** What a screen reader says of the row that the keyboard is at. */
function activeRow(workbench: Workbench): Promise<string> {
  return workbench.topicTree.evaluate(tree => {
    const list = tree.ownerDocument.activeElement;
    const id = list?.getAttribute('aria-activedescendant');
    return (id && tree.ownerDocument.getElementById(id)?.getAttribute('aria-label')) || '';
  });
}

async function tick(workbench: Workbench, ...names: readonly string[]): Promise<void> {
  const box = workbench.page.getByRole('textbox', { name: /^Show only topics that are/ });
  for (const name of names) {
    await box.fill(name);
    await workbench.page.getByRole('checkbox', { name }).first().click();
  }
  await workbench.page.keyboard.press('Enter');
}
