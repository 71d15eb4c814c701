import { join } from 'node:path';
import { startVsCode } from '../test/ui/support/vscode';
import { frameOf } from '../test/ui/support/inspect';
import type { Workbench } from '../test/ui/support/workbench';
import { installExtension } from '../test/vscode/installExtension.mjs';
import { root } from '../test/vscode/paths.mjs';
import { heaviestTopic, packFolder } from './heaviestTopic';
import { loadBundled } from './loadBundled';
import { commandOpening, openingTimes, timesText, topicOpening, type Times } from './opening';
import type { Result } from './result';
import { shippedModel } from './shippedModel';
import { inMs, median, percentile } from './statistics';
import { armStopwatchInPage, readStopwatch } from './stopwatch.mjs';

const runs = 5;
const steps = 12;
const rounds = 3;

/** Milliseconds between two pictures of a 60 Hz display. */
const frame = 1000 / 60;

/** Milliseconds in which a switch should have shown its effect. */
const promptly = 100;

/** As many elements as the heaviest exhibit may have. */
const mostNodes = 2000;

const openWalkthrough = commandOpening('Transformer: Open Walkthrough', {
  selector: '.exhibit h3',
  text: '',
});

/** The walkthrough in a real VS Code. */
export async function* transformerPanel(): AsyncIterable<Result> {
  const extensionsFolder = await installExtension(join(root, 'system-design-refresher.vsix'));
  yield* inUse(extensionsFolder);
  yield* opened(extensionsFolder);
}

/** Against the explainer. */
async function* opened(extensionsFolder: string): AsyncIterable<Result> {
  const topic = heaviestTopic();
  const [panel, explainer]: Times[][] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    panel.push(await openingTimes(extensionsFolder, topic, openWalkthrough));
    explainer.push(await openingTimes(extensionsFolder, topic, topicOpening(topic)));
  }
  for (const kind of ['cold', 'warm'] as const) {
    const [ours, other] = [panel, explainer].map(times => times.map(time => time[kind]));
    yield {
      name: `transformerPanel.${kind}`,
      value: median(ours) / median(other),
      unit: '×',
      detail: `medians of ${runs}: numbers painted ${timesText(ours)}, ${topic.path} in the explainer ${timesText(other)}`,
      ...(kind === 'cold' && { target: 1.5 }),
    };
  }
}

/** A sentence of its own for every measurement, since what was computed is remembered. */
async function* inUse(extensionsFolder: string): AsyncIterable<Result> {
  const { longestSentences } =
    await loadBundled<typeof import('./longestSentences')>('longestSentences');
  const sentences = longestSentences(shippedModel().config, steps * rounds);
  const vscode = await startVsCode({ extensionsFolder, workspace: packFolder });
  try {
    const workbench = await vscode.openWindow();
    await workbench.runCommand('Transformer: Open Walkthrough');
    await workbench.explainer.locator(openWalkthrough.sight.selector).first().waitFor();
    const used: Used[] = [];
    for (const [index, sentence] of sentences.entries()) {
      used.push(await usedIn(workbench, (index % steps) + 1, sentence));
    }
    yield* resultsOf(used);
  } finally {
    await vscode.stop();
  }
}

/** What was measured in one step with one sentence. */
interface Used {
  readonly step: number;
  /** Milliseconds from the key that completes the sentence until all is drawn anew. */
  readonly keystroke: number;
  /** Milliseconds from the key of a switch until both runs are drawn. */
  readonly switched: number;
  /** Of the heaviest exhibit. */
  readonly nodes: number;
}

async function usedIn(workbench: Workbench, step: number, sentence: string): Promise<Used> {
  const { explainer, page } = workbench;
  await explainer
    .locator('.region')
    .nth(step - 1)
    .click();
  await explainer.locator('#sentence-source').fill(sentence.slice(0, -1));
  const keystroke = await timeOf(workbench, 'input', sentence.slice(-1));
  await explainer.locator('h1').click();
  const switched = await timeOf(workbench, 'keydown', 'm');
  const nodes = await explainer
    .locator('.exhibit')
    .evaluateAll(all => all.map(each => each.querySelectorAll('*').length + 1));
  await page.keyboard.press('m');
  return { step, keystroke, switched, nodes: Math.max(...nodes) };
}

/** From the event that a key causes in the page until what it did is painted. */
async function timeOf(workbench: Workbench, event: string, key: string): Promise<number> {
  // What came before shall be over.
  await workbench.page.waitForTimeout(300);
  const frame = await frameOf(workbench);
  await frame.evaluate(armStopwatchInPage, event);
  await workbench.page.keyboard.press(key);
  return frame.evaluate(readStopwatch);
}

function* resultsOf(used: readonly Used[]): Iterable<Result> {
  const heaviest = used.reduce((one, other) => (other.nodes > one.nodes ? other : one));
  yield {
    name: 'transformerPanel.nodes',
    value: heaviest.nodes / mostNodes,
    unit: '×',
    detail: `${heaviest.nodes} of ${mostNodes} elements in the heaviest exhibit, of step ${heaviest.step}`,
    target: 1,
  };
  yield {
    name: 'transformerPanel.switch',
    ...within(
      promptly,
      used.map(({ switched }) => switched),
    ),
    target: 1,
  };
  yield {
    name: 'transformerPanel.keystroke',
    ...within(
      frame,
      used.map(({ keystroke }) => keystroke),
    ),
  };
}

function within(
  limit: number,
  times: readonly number[],
): Pick<Result, 'value' | 'unit' | 'detail'> {
  const p95 = percentile(times, 0.95);
  const parts = [
    `p95 ${inMs(p95)} of ${inMs(limit)}`,
    `median ${inMs(median(times))}`,
    `longest ${inMs(Math.max(...times))}`,
    `${rounds} long sentences in each of ${steps} steps`,
  ];
  return { value: p95 / limit, unit: '×', detail: parts.join(', ') };
}
