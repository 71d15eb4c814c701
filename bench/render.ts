import { packFolder } from './heaviestTopic';
import { loadBundled } from './loadBundled';
import type { Result } from './result';
import { inMs, median } from './statistics';

const warmUps = 10;
const rounds = 40;

/** All built-in topics, ours and plain marked by turns in one process. */
export async function* render(): AsyncIterable<Result> {
  const { renderersOf } = await loadBundled<typeof import('./renderers')>('renderers');
  const times: { readonly ours: number; readonly peer: number; readonly again: number }[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const { ours, peer } = renderersOf(packFolder, round);
    times.push({ ours: timeOf(ours), peer: timeOf(peer), again: timeOf(ours) });
  }
  const [ours, peer, again] = (['ours', 'peer', 'again'] as const).map(who =>
    median(times.slice(warmUps).map(time => time[who])),
  );
  const detail = `medians of ${rounds} for all topics: marked with KaTeX and highlighter ${inMs(peer)}, ours`;
  // marked has no drawings and no data: the text is what both set.
  yield {
    name: 'render.text',
    value: again / peer,
    unit: '×',
    detail: `${detail} ${inMs(again)} with drawings and data remembered`,
    target: 1.3,
  };
  yield {
    name: 'render.first',
    value: ours / peer,
    unit: '×',
    detail: `${detail} ${inMs(ours)} with drawings and data not seen before`,
  };
}

function timeOf(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}
