import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { becomes } from '../test/ui/support/becomes';
import { startVsCode } from '../test/ui/support/vscode';
import { Walkthrough } from '../test/ui/support/walkthrough';
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

  async rangeExplorer(workbench) {
    const { explainer } = workbench;
    await workbench.setTheme('light');
    await workbench.page.setViewportSize({ width: 1100, height: size.height });
    await closeSideBar(workbench);
    await workbench.runCommand('Refresher: Explain Range…');
    const type = (name: string, text: string): Promise<void> =>
      explainer.getByRole('textbox', { name, exact: true }).fill(text);
    await type('Versions', '1.2.0 1.2.3 1.3.0-rc.1 1.3.0 2.0.0');
    await type('Compare with', '^1.2.3');
    await type('Range', '~1.2');
    await frame(workbench, 'h1', '#verdicts + p + .table-scroll tbody tr:nth-child(2)');
  },

  async transformer(workbench) {
    const shown = new Walkthrough(workbench);
    await workbench.setTheme('dark');
    await workbench.page.setViewportSize({ width: 1100, height: 1060 });
    await closeSideBar(workbench);
    await shown.open();
    await shown.sentence.fill('the small black cats sleep');
    await shown.sentence.press('Escape');
    await shown.goTo(8);
    await shown.translation.getByText('les petits chats noirs dorment').waitFor();
    await workbench.explainer
      .getByRole('button', { name: /^noirs/ })
      .first()
      .click();
    await workbench.page.mouse.move(0, size.height);
  },

  async manifestCheck(workbench) {
    const { page } = workbench;
    await workbench.setTheme('dark');
    await page.setViewportSize({ width: 1100, height: 770 });
    await closeSideBar(workbench);
    await workbench.openFile('package.json');
    await workbench.runCommand('Problems: Focus on Problems View');
    await page.getByRole('tree', { name: 'Problems' }).getByText('ioredis').waitFor();
    await page.keyboard.press('Control+1');
    await page.locator('.view-line').getByText('~5.4.1').hover();
    await page.getByText('5.4.1 or later, but below 5.5.0.').waitFor();
  },
};

async function closeSideBar(workbench: Workbench): Promise<void> {
  if (await workbench.page.locator('.part.sidebar').isVisible()) {
    await workbench.runCommand('View: Close Primary Side Bar');
  }
}

/** What lies in node_modules; a Redis client has stayed behind what the manifest asks for. */
const installed = {
  '@types/node': '24.1.0',
  express: '5.1.2',
  ioredis: '5.3.2',
  kafkajs: '2.2.4',
  pg: '8.16.0',
  pino: '9.7.0',
  prettier: '3.6.2',
  undici: '6.21.0',
};

async function install(workspace: string): Promise<void> {
  for (const [name, version] of Object.entries(installed)) {
    const path = join(workspace, 'node_modules', name, 'package.json');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify({ name, version }));
  }
}

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

/** All, or those named on the command line. */
async function takePictures(names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  // VS Code's own support of npm would add to hovers what a registry says.
  process.env.npm_config_registry = 'http://localhost:9';
  const vscode = await startVsCode({
    browser: { viewport: size, deviceScaleFactor: 1.5 },
    settings: {
      'debug.javascript.codelens.npmScripts': 'never',
      'editor.minimap.enabled': false,
      'json.schemaDownload.enable': false,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  });
  try {
    await install(vscode.workspace);
    const workbench = await vscode.openWindow();
    await workbench.activityIcon.click();
    await workbench.topicRow('Process vs thread').waitFor();
    for (const [name, arrange] of Object.entries(pictures)) {
      if (names.length > 0 && !names.includes(name)) {
        continue;
      }
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

void takePictures(process.argv.slice(2));
