import { loadBundled } from './loadBundled';
import type { Result } from './result';
import { shippedModel } from './shippedModel';
import { inMs, median } from './statistics';
import type { Race } from './translating';

const warmUps = 100;
const rounds = 300;

/**
 * The run time against plain loops that do its multiplications and nothing else. `onnxruntime-web`
 * would be a peer, but unpacked it has 94 to 148 MB in the versions looked at, 1.17 to 1.30: too much
 * for one line.
 */
export async function* transformer(): AsyncIterable<Result> {
  const { racesOf } = await loadBundled<typeof import('./translating')>('translating');
  const { sentence, words, word, sentenceTraced } = racesOf(shippedModel());
  const each = timesOf(word);
  yield {
    name: 'transformer.word',
    value: each.ours / each.floor,
    unit: '×',
    detail: `one word of ${words}, those before it cached: ${inUs(each.ours / words)}, plain loops over its ${operations(word, words)} ${inUs(each.floor / words)}`,
    target: 1.5,
  };
  const whole = timesOf(sentenceTraced);
  yield {
    name: 'transformer.sentence',
    value: whole.ours / whole.floor,
    unit: '×',
    detail: `"${sentence}" read, translated and traced: ${inMs(whole.ours)}, plain loops over its ${operations(sentenceTraced)} ${inMs(whole.floor)}`,
  };
}

/** Medians in milliseconds, by turns, so that what else the machine does falls on both alike. */
function timesOf({ ours, floor }: Race): { readonly ours: number; readonly floor: number } {
  const times = Array.from({ length: warmUps + rounds }, () => ({
    ours: timeOf(ours),
    floor: timeOf(floor),
  })).slice(warmUps);
  return {
    ours: median(times.map(time => time.ours)),
    floor: median(times.map(time => time.floor)),
  };
}

function timeOf(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}

function inUs(milliseconds: number): string {
  return `${(milliseconds * 1000).toFixed(0)} µs`;
}

function operations(race: Race, parts = 1): string {
  return `${Math.round(race.operations / parts).toLocaleString('en')} operations`;
}
