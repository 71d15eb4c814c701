import { join } from 'node:path';
import { WorkerClient } from '../src/worker/client';
import { startNodeWorker } from '../src/worker/startNode';
import { root } from '../test/vscode/paths.mjs';
import { generatedPack } from './generatedPack';
import { queriesAsTyped } from './queries';
import type { Result } from './result';
import { inMs, percentile, seededRandom } from './statistics';
import { makeVocabulary } from './vocabulary';

/** Milliseconds between two pictures of a 60 Hz display. */
const frame = 1000 / 60;

/** Look-ups in the production worker, from the request to its answer, over generated topics. */
export async function* search(): AsyncIterable<Result> {
  yield await searchOver(1000, 0.5);
  yield await searchOver(10_000);
}

async function searchOver(topics: number, target?: number): Promise<Result> {
  const random = seededRandom(159);
  const vocabulary = makeVocabulary(random);
  const pack = generatedPack(topics, vocabulary.next);
  const queries = queriesAsTyped(vocabulary, random);

  const script = join(root, 'dist/worker.js');
  const worker = new WorkerClient(() => Promise.resolve(startNodeWorker(script)));
  const find = (query: string): Promise<unknown> => worker.request('search', { query, limit: 20 });
  try {
    const opening = await timeOf(async () => {
      const { problems } = await worker.open({ packs: [pack] });
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) {
        throw new Error(`The generated pack is unsound: ${JSON.stringify(errors[0])}`);
      }
    });
    // The index is built with the first look-up.
    const build = await timeOf(() => find('first'));
    const times: number[] = [];
    for (const query of queries) {
      times.push(await timeOf(() => find(query)));
    }
    const p95 = percentile(times, 0.95);
    const parts = [
      `p95 ${inMs(p95)} of one 60 Hz frame`,
      `median ${inMs(percentile(times, 0.5))}`,
      `longest ${inMs(percentile(times, 1))}`,
      `${queries.length} look-ups`,
      `index built in ${inMs(build)} after reading the pack in ${inMs(opening)}`,
    ];
    return {
      name: `search.${topics}`,
      value: p95 / frame,
      unit: '×',
      detail: parts.join(', '),
      ...(target !== undefined && { target }),
    };
  } finally {
    worker.dispose();
  }
}

async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
