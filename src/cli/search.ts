import type { Hit } from '../core/search/hit';
import type { Format } from './format';
import { builtInPacks, newWorker } from './builtIn';

const mostHits = 20;

/** `search <query>`: hits on standard output, best first. */
export async function search(query: string, format: Format): Promise<number> {
  const worker = newWorker();
  try {
    await worker.open({ packs: builtInPacks() });
    const hits = await worker.request('search', { query, limit: mostHits });
    console.log(format === 'json' ? JSON.stringify({ hits }) : inText(hits, query));
    return 0;
  } finally {
    worker.dispose();
  }
}

function inText(hits: readonly Hit[], query: string): string {
  if (hits.length === 0) {
    return `Nothing found for "${query}".`;
  }
  return hits.map(hit => `${address(hit)}  ${hit.title}\n    ${hit.passage}`).join('\n');
}

function address({ pack, topic, heading, card }: Hit): string {
  const anchor = card === null ? heading : `card-${card}`;
  return `${pack}/${topic}${anchor === null ? '' : `#${anchor}`}`;
}
