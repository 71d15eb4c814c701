import assert from 'node:assert/strict';
import { becomes } from './support/becomes';
import { placeOf, restingScroll } from './support/place';
import { useVsCode } from './support/session';
import type { Workbench } from './support/workbench';

describe('reading a topic', () => {
  const session = useVsCode();
  const title = 'Semantic versioning';
  const related = 'Developer productivity frameworks';

  before(() => session.workbench.activityIcon.click());

  beforeEach(async () => {
    await session.workbench.closeEditors();
    await session.workbench.openTopic(title);
  });

  it('follows the scroll with the contents', async () => {
    const { workbench } = session;
    const contents = workbench.explainer.getByRole('navigation', { name: 'Contents' });
    await contents.getByRole('link', { name: 'Precedence' }).click();
    await becomes(() => currentEntry(workbench), 'Precedence');
    await becomes(() => placeOf(workbench), { focused: 'Precedence', isInView: true });
    await workbench.page.keyboard.press('End');
    await becomes(() => currentEntry(workbench), 'What a version number cannot promise');
  });

  it('tells which headings lie behind', async () => {
    const { workbench } = session;
    const contents = workbench.explainer.getByRole('navigation', { name: 'Contents' });
    await contents.getByRole('link', { name: 'Precedence' }).click();
    await becomes(() => currentEntry(workbench), 'Precedence');
    const names = await contents.getByRole('link').allTextContents();
    const present = names.indexOf('Precedence');
    assert.deepEqual(
      names.map(name => name.endsWith(', passed')),
      names.map((_, index) => index < present),
    );
    // What is said of them is also seen: the line beside them runs down to the present one.
    assert.equal(await contents.locator('[data-reached]').count(), present + 1);
    await workbench.page.keyboard.press('Home');
    await becomes(() => contents.getByRole('link', { name: ', passed' }).count(), 0);
  });

  it('counts as read once its end is reached by keyboard', async () => {
    const { workbench } = session;
    const other = 'Process vs thread';
    await workbench.topicRow(other, 'unread').waitFor();
    await workbench.openTopic(other);
    // A page that has just opened may not have the keyboard yet.
    await becomes(async () => {
      await workbench.page.keyboard.press('End');
      return workbench.topicRow(other, 'read').isVisible();
    }, true);
    await workbench.topicRow(related, 'unread').waitFor();
  });

  it('enlarges a drawing, and Escape leads back', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    const enlarge = workbench.explainer.getByRole('button', { name: /^Enlarge/ }).first();
    await workbench.tabTo(enlarge);
    await keyboard.press('Enter');
    const dialog = workbench.explainer.getByRole('dialog', { name: /^Every part of a version/ });
    const drawing = dialog.locator('svg');
    await drawing.waitFor();
    const width = await widthOf(drawing);
    await keyboard.press('+');
    await becomes(async () => (await widthOf(drawing)) > width * 1.4, true);
    await workbench.screenshot('drawing');
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await enlarge.evaluate(button => button.matches(':focus')), true);
  });

  it('leads from a stage of the map to its section, also when the map is enlarged', async () => {
    const { workbench } = session;
    await workbench.openTopic('Data engineering roadmap');
    const map = workbench.explainer.getByRole('group', { name: /^The ten stages/ });
    await workbench.tabTo(map.getByRole('link', { name: /^10 Dashboards/ }));
    await workbench.page.keyboard.press('Enter');
    const section = 'Stage 10: Dashboards';
    await becomes(() => placeOf(workbench), { focused: section, isInView: true });

    await workbench.explainer
      .getByRole('button', { name: /^Enlarge/ })
      .first()
      .click();
    const dialog = workbench.explainer.getByRole('dialog');
    await dialog.getByRole('link', { name: /^4 Messaging/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await becomes(async () => (await placeOf(workbench)).isInView, true);
  });

  it('copies code', async () => {
    const { workbench } = session;
    const figures = workbench.explainer.locator('figure:has(button.copy)');
    const figure = figures.filter({ visible: true }).first();
    const code = (await figure.locator('pre').textContent()) ?? '';
    await workbench.tabTo(figure.getByRole('button', { name: 'Copy' }));
    await workbench.page.keyboard.press('Enter');
    await workbench.explainer.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    await workbench.runCommand('Refresher: Look Up…');
    await workbench.lookUpBox.press('Control+v');
    await becomes(async () => inOneLine(await workbench.lookUpBox.inputValue()), inOneLine(code));
    await workbench.page.keyboard.press('Escape');
  });

  it('finds words in the page', async () => {
    const { workbench } = session;
    await workbench.page.keyboard.press('Control+f');
    const find = workbench.page.locator('.simple-find-part.visible').getByRole('textbox');
    await find.fill('lockfile');
    await workbench.page.keyboard.press('Enter');
    await becomes(() => selectionOf(workbench), 'lockfile');
    await workbench.page.keyboard.press('Escape');
    await find.waitFor({ state: 'hidden' });
  });

  it('goes to another topic by its link, back to where it was, and forward', async () => {
    const { workbench } = session;
    const link = workbench.explainer.getByRole('link', { name: related }).first();
    await link.scrollIntoViewIfNeeded();
    const left = await restingScroll(workbench);
    await link.click();
    await workbench.showsTopic(related);
    assert.equal(await workbench.visibleExplainers.count(), 1);

    await workbench.page.keyboard.press('Alt+,');
    await workbench.showsTopic(title);
    assert.ok(Math.abs((await restingScroll(workbench)) - left) < 50);

    await workbench.page
      .getByRole('main')
      .getByRole('button', { name: /^Go Forward/ })
      .click();
    await workbench.showsTopic(related);
  });

  it('asks before it opens another site', async () => {
    const { workbench } = session;
    await workbench.explainer.getByRole('link', { name: 'Semantic Versioning 2.0.0' }).click();
    await workbench.dialog.getByText('https://semver.org/spec/v2.0.0.html').waitFor();
    await workbench.dialog.getByRole('button', { name: 'Cancel' }).click();
    await workbench.dialog.waitFor({ state: 'detached' });
  });
});

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The entry of the contents that stands for what is being read. */
function currentEntry(workbench: Workbench): Promise<string | null> {
  return workbench.explainer
    .locator('nav.contents')
    .evaluate(nav => nav.querySelector('[aria-current]')?.textContent ?? null);
}

function selectionOf(workbench: Workbench): Promise<string> {
  return workbench.explainer.locator('html').evaluate(() => String(getSelection()));
}

async function widthOf(drawing: { boundingBox(): Promise<{ width: number } | null> }) {
  return (await drawing.boundingBox())?.width ?? 0;
}
