import { basename, join } from 'node:path';
import { startVsCode } from '../test/ui/support/vscode';
import type { Workbench } from '../test/ui/support/workbench';
import { installExtension } from '../test/vscode/installExtension.mjs';
import { root } from '../test/vscode/paths.mjs';
import { heaviestTopic, packFolder, type TopicFile } from './heaviestTopic';
import { armStopwatch, readStopwatch } from './stopwatch.mjs';
import type { Result } from './result';
import { inMs, median } from './statistics';

const runs = 5;

/** Time from the key that runs the command until the page is painted, cold and once more warm. */
interface Times {
  readonly cold: number;
  readonly warm: number;
}

/** Opens a quick pick and goes to the line that opens the page with Enter. */
type Prepare = (workbench: Workbench, topic: TopicFile) => Promise<void>;

/**
 * Ours against VS Code's own preview of the same text. Each cold time is the first webview of a
 * fresh VS Code in which both extensions are active; the warm one opens the same page again after
 * closing it. Ours is opened from the list of topics, the preview from the palette.
 */
export async function* explainer(): AsyncIterable<Result> {
  const extensionsFolder = await installExtension(join(root, 'system-design-refresher.vsix'));
  const topic = heaviestTopic();
  const ours: Times[] = [];
  const preview: Times[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timesIn(extensionsFolder, topic, prepareOurs));
    preview.push(await timesIn(extensionsFolder, topic, preparePreview));
  }
  for (const kind of ['cold', 'warm'] as const) {
    const [our, their] = [ours, preview].map(times => times.map(time => time[kind]));
    yield {
      name: `explainer.${kind}`,
      value: median(our) / median(their),
      unit: '×',
      detail: `${topic.path}, medians of ${runs}: ours ${list(our)}, preview ${list(their)}`,
      ...(kind === 'cold' && { target: 1 }),
    };
  }
}

function list(times: readonly number[]): string {
  return `${inMs(median(times))} (${times.map(time => time.toFixed(0)).join(' ')})`;
}

async function timesIn(
  extensionsFolder: string,
  topic: TopicFile,
  prepare: Prepare,
): Promise<Times> {
  const vscode = await startVsCode({ extensionsFolder, workspace: packFolder });
  try {
    const workbench = await vscode.openWindow();
    await workbench.activityIcon.click();
    await workbench.page.getByRole('treeitem').first().waitFor();
    const cold = await timeOf(workbench, topic, prepare);
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
    const warm = await timeOf(workbench, topic, prepare);
    return { cold, warm };
  } finally {
    await vscode.stop();
  }
}

async function timeOf(workbench: Workbench, topic: TopicFile, prepare: Prepare): Promise<number> {
  await openMarkdown(workbench, topic);
  await prepare(workbench, topic);
  await workbench.page.evaluate(armStopwatch, topic.lastHeading);
  await workbench.page.keyboard.press('Enter');
  return workbench.page.evaluate(readStopwatch);
}

/** The preview can only be opened from its Markdown file, which also wakes its extension. */
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

async function prepareOurs(workbench: Workbench, { title }: TopicFile): Promise<void> {
  await workbench.runCommand('Refresher: Open Topic…');
  await choose(workbench, 'Choose a topic', title);
}

async function preparePreview(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('F1');
  await choose(workbench, /^Type the name of a command/, 'Markdown: Open Preview', '>');
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
