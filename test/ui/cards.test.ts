import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { CardType } from '../../src/core/pack/model';
import { becomes } from './support/becomes';
import { useVsCode } from './support/session';
import type { Workbench } from './support/workbench';

describe('cards, with the keyboard alone', () => {
  const session = useVsCode();

  before(() => session.workbench.openTopic('Semantic versioning'));

  it('shows the answer to what is recalled, and leads there', async () => {
    const { workbench } = session;
    const card = await openCard(workbench, 'qa');
    const answer = card.locator('.card-answer');
    assert.equal(await answer.isVisible(), false);
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.type('What I remember.');
    await press(workbench, card, 'Show answer');
    await answer.waitFor();
    assert.equal(await answer.evaluate(element => element.matches(':focus')), true);
  });

  it('grades a choice', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    const card = await openCard(workbench, 'choice');
    const right = card.locator('input[data-correct=true]');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    while (await right.isChecked()) {
      await keyboard.press('ArrowDown');
    }
    await check(workbench, card, 'Not quite');
    await workbench.tabBackTo(card.locator('input:checked'));
    while (!(await right.isChecked())) {
      await keyboard.press('ArrowDown');
    }
    await becomes(() => statusOf(card), '');
    await check(workbench, card, 'Correct');
    await card.locator('.card-answer').waitFor();
  });

  it('grades the filling of gaps', async () => {
    const { workbench } = session;
    const card = await openCard(workbench, 'cloze');
    await check(workbench, card, 'Not quite');
    await workbench.tabBackTo(card.locator('input').first());
    for (const gap of await card.locator('input').all()) {
      await workbench.tabTo(gap);
      await workbench.page.keyboard.type((await gap.getAttribute('data-answer')) ?? '');
    }
    await check(workbench, card, 'Correct');
  });

  it('grades an order, and tells each move', async () => {
    const { workbench } = session;
    const card = await openCard(workbench, 'order');
    const items = card.locator('li[data-position]');
    const count = await items.count();
    await check(workbench, card, 'Not quite');
    await workbench.tabBackTo(items.first().getByRole('button', { name: /^Move up/ }));
    for (let place = 0; place < count; place += 1) {
      await moveUpTo(workbench, card, place);
    }
    await check(workbench, card, 'Correct');
    const moved = workbench.explainer.getByRole('status').filter({ hasText: /^Moved to / });
    assert.match((await moved.textContent()) ?? '', new RegExp(`^Moved to \\d of ${count}`));
  });

  it('grades a prediction', async () => {
    const { workbench } = session;
    const card = await openCard(workbench, 'predict');
    const expected = await card.locator('form').getAttribute('data-answer');
    await check(workbench, card, 'Not quite');
    await workbench.tabBackTo(card.locator('textarea'));
    await workbench.page.keyboard.type(expected ?? '');
    await check(workbench, card, 'Correct');
    await workbench.screenshot('card');
  });
});

async function openCard(workbench: Workbench, type: CardType): Promise<Locator> {
  const card = workbench.explainer.locator(`.card[data-type=${type}]`).first();
  await workbench.tabTo(card.locator('summary'));
  await workbench.page.keyboard.press('Enter');
  await card.getByRole('button', { name: /^(Check|Show answer)$/ }).waitFor();
  return card;
}

async function press(workbench: Workbench, card: Locator, button: string): Promise<void> {
  await workbench.tabTo(card.getByRole('button', { name: button, exact: true }));
  await workbench.page.keyboard.press('Enter');
}

async function check(workbench: Workbench, card: Locator, result: string): Promise<void> {
  await press(workbench, card, 'Check');
  await becomes(() => statusOf(card), result);
}

/** What a screen reader is told of the grading. */
async function statusOf(card: Locator): Promise<string> {
  return (await card.getByRole('status').textContent()) ?? '';
}

/** Moves the item that belongs at a place (from 0) there, past those above it. */
async function moveUpTo(workbench: Workbench, card: Locator, place: number): Promise<void> {
  const items = card.locator('li[data-position]');
  const inOrder = await items.evaluateAll(all =>
    all.map(item => Number(item.getAttribute('data-position'))).sort((one, other) => one - other),
  );
  const item = card.locator(`li[data-position="${inOrder[place]}"]`);
  await workbench.tabTo(item.getByRole('button', { name: /^Move up/ }));
  while ((await items.nth(place).getAttribute('data-position')) !== String(inOrder[place])) {
    await workbench.page.keyboard.press('Enter');
  }
}
