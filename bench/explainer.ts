import { join } from 'node:path';
import { installExtension } from '../test/vscode/installExtension.mjs';
import { root } from '../test/vscode/paths.mjs';
import { heaviestTopic } from './heaviestTopic';
import { commandOpening, openingTimes, sightOf, timesText, topicOpening } from './opening';
import type { Times } from './opening';
import type { Result } from './result';
import { median } from './statistics';

const runs = 5;

/** Ours, opened from the list of topics, against VS Code's own preview of the same text. */
export async function* explainer(): AsyncIterable<Result> {
  const extensionsFolder = await installExtension(join(root, 'system-design-refresher.vsix'));
  const topic = heaviestTopic();
  const openings = [topicOpening(topic), commandOpening('Markdown: Open Preview', sightOf(topic))];
  const [ours, preview]: Times[][] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await openingTimes(extensionsFolder, topic, openings[0]));
    preview.push(await openingTimes(extensionsFolder, topic, openings[1]));
  }
  for (const kind of ['cold', 'warm'] as const) {
    const [our, their] = [ours, preview].map(times => times.map(time => time[kind]));
    yield {
      name: `explainer.${kind}`,
      value: median(our) / median(their),
      unit: '×',
      detail: `${topic.path}, medians of ${runs}: ours ${timesText(our)}, preview ${timesText(their)}`,
      ...(kind === 'cold' && { target: 1 }),
    };
  }
}
