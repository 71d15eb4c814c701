import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { becomes } from '../test/ui/support/becomes';
import { startVsCode } from '../test/ui/support/vscode';
import type { Workbench } from '../test/ui/support/workbench';

/** Takes the README's pictures: the extension as it is now, in a real VS Code. */
const folder = 'media/readme';

const size = { width: 1280, height: 800 };

/** Between what a picture shows and the edges of the page, in pixels. */
const margin = 20;

const ownAnswer = `A disk of our log store, 90 % full, at three in the morning. Not a symptom: \
nobody noticed, and rotation had freed it by breakfast. It is a ticket now, and wakes me only if \
the disk will be full before the working day begins.`;

const pictures: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  async explainer(workbench) {
    await workbench.openTopic('How the transformer works');
    await frame(workbench, '#twelve-steps', '#twelve-steps + figure');
  },

  async lookUp(workbench) {
    await workbench.openTopic('Semantic versioning');
    await frame(workbench, 'h1', '.callout + .card');
    await workbench.runCommand('Refresher: Look Up…');
    await workbench.lookUpBox.fill('carret');
    await workbench.options.filter({ hasText: 'Caret' }).first().waitFor();
    await workbench.page.mouse.move(0, size.height);
  },

  async drawings(workbench) {
    await workbench.openTopic('The data engineering roadmap');
    await workbench.setTheme('dark');
    const map = 'figure:has(a[href="#stage-missing"])';
    await frame(workbench, map, map);
  },

  async cards(workbench) {
    await workbench.openTopic('Process vs thread');
    const card = workbench.explainer.locator('[data-type="choice"]:has-text("exists four times")');
    await card.locator('summary').click();
    await card.locator('input[data-correct="true"]').check();
    await card.getByRole('button', { name: 'Check' }).click();
    const id = `#${await card.getAttribute('id')}`;
    await frame(workbench, `.callout:has(+ ${id})`, id);
  },

  async answers(workbench) {
    await workbench.openTopic('Monitoring containers');
    await workbench.setTheme('highContrast');
    const callout = workbench.explainer.locator('.callout-over-to-you');
    await callout.locator('textarea').fill(ownAnswer);
    await callout.getByText('Kept', { exact: true }).waitFor();
    await frame(workbench, '.card + .more:not(:has(~ .card))', '.callout-over-to-you');
  },
};

/** Scrolls to one element, and makes the window as high as it takes to the end of another. */
async function frame({ page, explainer }: Workbench, begin: string, end: string): Promise<void> {
  const [first, last] = [explainer.locator(begin).first(), explainer.locator(end).first()];
  await scrollTo(first);
  const bottom = await last.evaluate(element => element.getBoundingClientRect().bottom);
  const pageHeight = Math.ceil(bottom) + margin;
  const { width, height } = page.viewportSize() ?? size;
  const before = await first.evaluate(() => innerHeight);
  await page.setViewportSize({ width, height: height - before + pageHeight });
  await becomes(() => first.evaluate(() => innerHeight), pageHeight);
  await scrollTo(first);
}

/** Until it stands still there: what comes into view may move the rest, and so may the focus. */
async function scrollTo(first: Locator): Promise<void> {
  const scroll = (): Promise<number> =>
    first.evaluate((element, space) => {
      const top = Math.round(element.getBoundingClientRect().top) - space;
      window.scrollBy({ top, behavior: 'instant' });
      return top;
    }, margin);
  await becomes(async () => {
    const moved = await scroll();
    await sleep(300);
    return moved;
  }, 0);
}

/** Flat colors need no more than this, and everyone who installs the extension loads the pictures. */
const fewColors =
  '-strip -dither None -colors 256 -define png:compression-filter=0 -define png:compression-level=9';

function shrink(path: string): void {
  const { error } = spawnSync('mogrify', [...fewColors.split(' '), path]);
  if (error) {
    console.warn(`${path} stays large: ImageMagick is missing.`);
  }
}

async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const vscode = await startVsCode({
    browser: { viewport: size, deviceScaleFactor: 1.5 },
    settings: { 'window.commandCenter': false, 'workbench.layoutControl.enabled': false },
  });
  try {
    const workbench = await vscode.openWindow();
    await workbench.activityIcon.click();
    await workbench.topicRow('Process vs thread').waitFor();
    for (const [name, arrange] of Object.entries(pictures)) {
      await arrange(workbench);
      // Themes and focus rings take a moment to settle.
      await sleep(1000);
      const path = join(folder, `${name}.png`);
      await workbench.page.screenshot({ path });
      shrink(path);
      console.log(path);
      // A page that is left open may take the focus from the list of topics.
      await workbench.page.keyboard.press('Escape');
      await workbench.lookUpBox.waitFor({ state: 'hidden' });
      await workbench.closeEditors();
    }
  } finally {
    await vscode.stop();
  }
}

void takePictures();
