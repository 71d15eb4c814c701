import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes';
import { faultsOf } from './support/inspect';
import { useVsCode } from './support/session';
import { allThemes } from './support/workbench';

/** Longer than it takes the page to show or hide a definition. */
const aWhile = 800;

describe('a link to another topic', () => {
  const session = useVsCode();

  const link = (): Locator => session.workbench.explainer.locator('.neighbours .next a');
  const definition = (): Locator => session.workbench.explainer.getByRole('tooltip');

  async function leave(): Promise<void> {
    await session.workbench.explainer
      .locator('.neighbours .related')
      .hover({ position: { x: 1, y: 1 } });
    await definition().waitFor({ state: 'hidden' });
  }

  before(() => session.workbench.openTopic('Semantic versioning'));

  beforeEach(async () => {
    const { workbench } = session;
    await workbench.explainer.getByRole('heading', { level: 1 }).click();
    await definition().waitFor({ state: 'hidden' });
  });

  it('says what the topic is while the mouse rests on it, or on what it says', async () => {
    await link().hover();
    await definition().waitFor();
    assert.match(
      await definition().innerText(),
      /^Developer productivity frameworks\nWhat DORA,.*\nWorking knowledge · \d+ min$/,
    );
    assert.equal(
      await link().getAttribute('aria-describedby'),
      await definition().getAttribute('id'),
    );

    await definition().hover();
    await sleep(aWhile);
    assert.ok(await definition().isVisible());

    await leave();
    assert.equal(await link().getAttribute('aria-describedby'), null);
  });

  it('says it at once to the keyboard, until Escape or until the focus leaves', async () => {
    const { page, explainer } = session.workbench;
    await explainer.locator('.neighbours .previous a').focus();
    await page.keyboard.press('Tab');
    await definition().waitFor();
    await page.keyboard.press('Escape');
    await definition().waitFor({ state: 'hidden' });
    assert.ok(await link().evaluate(element => element === document.activeElement));

    await page.keyboard.press('Shift+Tab');
    await becomes(() => definition().locator('strong').innerText(), 'Process vs thread');
    await page.keyboard.press('Shift+Tab');
    await definition().waitFor({ state: 'hidden' });
  });

  it('says nothing to a mouse that only passes by', async () => {
    const { explainer } = session.workbench;
    await explainer.locator('.neighbours .previous a').hover();
    await definition().waitFor();
    await leave();
    await link().hover();
    await leave();
    await sleep(aWhile);
    assert.equal(await explainer.locator('#definition strong').textContent(), 'Process vs thread');
  });

  it('keeps what it says in the window, and sound in every theme', async function () {
    this.timeout(120_000);
    const { workbench } = session;
    const faults: Record<string, readonly string[]> = {};
    for (const theme of allThemes) {
      await workbench.setTheme(theme);
      await workbench.showWhole(300);
      await link().focus();
      await workbench.page.keyboard.press('Shift+Tab');
      await workbench.page.keyboard.press('Tab');
      await definition().waitFor();
      await workbench.screenshotOfExplainer(`definition-${theme}`);
      const isInside = await definition().evaluate(element => {
        const { left, right } = element.getBoundingClientRect();
        return left >= 0 && right <= document.documentElement.clientWidth;
      });
      faults[theme] = [...(await faultsOf(workbench)), ...(isInside ? [] : ['it is cut off'])];
    }
    assert.deepEqual(faults, Object.fromEntries(allThemes.map(theme => [theme, []])));
  });
});
