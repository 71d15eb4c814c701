import { basename } from 'node:path';
import { startVsCode } from '../test/ui/support/vscode';
import type { Workbench } from '../test/ui/support/workbench';
import { packFolder, type TopicFile } from './heaviestTopic';
import { inMs, median } from './statistics';
import { armStopwatch, readStopwatch, type Sight } from './stopwatch.mjs';

/** A page, and how to get there. */
export interface Opening {
  /** Opens a quick pick and goes to the line that opens the page with Enter. */
  readonly prepare: (workbench: Workbench) => Promise<void>;
  /** What is in the page once it is painted. */
  readonly sight: Sight;
}

/** Milliseconds from the key that runs the command until the page is painted. */
export interface Times {
  /** The first webview of a fresh VS Code in which the extension is active. */
  readonly cold: number;
  /** The same page, opened again after it was closed. */
  readonly warm: number;
}

/** Of a VS Code of its own in which the Markdown file of `topic` is open. */
export async function openingTimes(
  extensionsFolder: string,
  topic: TopicFile,
  opening: Opening,
): Promise<Times> {
  const vscode = await startVsCode({ extensionsFolder, workspace: packFolder });
  try {
    const workbench = await vscode.openWindow();
    await workbench.activityIcon.click();
    await workbench.page.getByRole('treeitem').first().waitFor();
    const cold = await timeOf(workbench, topic, opening);
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
    const warm = await timeOf(workbench, topic, opening);
    return { cold, warm };
  } finally {
    await vscode.stop();
  }
}

async function timeOf(
  workbench: Workbench,
  topic: TopicFile,
  { prepare, sight }: Opening,
): Promise<number> {
  await openMarkdown(workbench, topic);
  await prepare(workbench);
  await workbench.page.evaluate(armStopwatch, sight);
  await workbench.page.keyboard.press('Enter');
  return workbench.page.evaluate(readStopwatch);
}

/** VS Code's preview can only be opened from its Markdown file, which also wakes its extension. */
async function openMarkdown({ page }: Workbench, topic: TopicFile): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.keyboard.type(topic.path);
  await page
    .getByRole('option')
    .first()
    .filter({ hasText: basename(topic.path) })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Markdown', exact: true }).waitFor();
  // Whatever else starts with a window or a file shall be over.
  await page.waitForTimeout(4000);
}

/** A topic in the explainer, from the list of topics. */
export function topicOpening(topic: TopicFile): Opening {
  return {
    sight: sightOf(topic),
    prepare: async workbench => {
      await workbench.runCommand('Refresher: Open Topic…');
      await choose(workbench, 'Choose a topic', topic.title);
    },
  };
}

/** A page, from the palette. */
export function commandOpening(title: string, sight: Sight): Opening {
  return {
    sight,
    prepare: async workbench => {
      await workbench.page.keyboard.press('F1');
      await choose(workbench, /^Type the name of a command/, title, '>');
    },
  };
}

/** The end of a topic. */
export function sightOf({ lastHeading }: TopicFile): Sight {
  return { selector: 'h1, h2, h3', text: lastHeading };
}

/** Narrows the quick pick down to `label` and goes there; Enter would run it. */
async function choose(
  { page }: Workbench,
  box: string | RegExp,
  label: string,
  prefix = '',
): Promise<void> {
  await page.getByRole('textbox', { name: box }).fill(prefix + label);
  const options = page.getByRole('option');
  await options.filter({ hasText: label }).first().waitFor();
  const names = await options.evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
  const steps = names.findIndex(name => `${name},`.startsWith(`${label},`));
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
}

/** The median, and all of them. */
export function timesText(times: readonly number[]): string {
  return `${inMs(median(times))} (${times.map(time => time.toFixed(0)).join(' ')})`;
}
