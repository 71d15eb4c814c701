import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Hit } from './hit';
import type { Passage } from './passages';
import { excerpt } from './excerpt';
import { fold } from './fold';

/** Fields in the order of what a match in them is worth. */
const worth = { title: 6, aliases: 5, tags: 3, topicTitle: 1.5, body: 1 } as const;

/** A topic whose title or alias is the query itself comes before everything else. */
const exactBonus = 4;

/** So that one long topic does not fill the whole answer. */
const hitsPerTopic = 4;

/** Answers look-ups over a fixed set of passages. */
export interface SearchIndex {
  /** Best first. An empty query, or one of punctuation only, finds nothing. */
  search(query: string, limit: number): readonly Hit[];
}

export function indexPassages(passages: readonly Passage[]): SearchIndex {
  const index = new MiniSearch<Passage & { readonly id: number }>({
    fields: Object.keys(worth),
    processTerm: fold,
  });
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));

  return {
    search(query, limit) {
      const found = ranked(index, query.slice(0, 200), passages);
      const counts = new Map<string, number>();
      const hits: Hit[] = [];
      for (const { passage, score, terms } of found) {
        const topic = `${passage.pack}/${passage.topic}`;
        const count = counts.get(topic) ?? 0;
        if (count < hitsPerTopic) {
          counts.set(topic, count + 1);
          hits.push(toHit(passage, score, terms));
        }
        if (hits.length === limit) {
          break;
        }
      }
      return hits;
    },
  };
}

interface Found {
  readonly passage: Passage;
  readonly score: number;
  readonly terms: readonly string[];
}

function ranked(index: MiniSearch, query: string, passages: readonly Passage[]): readonly Found[] {
  // All words in one passage is what is meant; any of them is better than no answer.
  const all = index.search(query, { ...options, combineWith: 'AND' });
  const results = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
  const wanted = fold(query.trim());
  return results
    .flatMap((result: SearchResult) => {
      const passage = passages[result.id as number];
      return passage === undefined
        ? []
        : [{ passage, score: result.score * bonus(passage, wanted), terms: result.terms }];
    })
    .sort((first, second) => second.score - first.score);
}

const options: SearchOptions = {
  boost: worth,
  prefix: term => term.length >= 2,
  fuzzy: term => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
  weights: { prefix: 0.5, fuzzy: 0.2 },
};

function bonus(passage: Passage, wanted: string): number {
  if (passage.card !== null) {
    return 0.6;
  }
  return fold(passage.title) === wanted ? exactBonus : 1;
}

function toHit(passage: Passage, score: number, terms: readonly string[]): Hit {
  const { pack, topic, heading, card, title, body } = passage;
  return { pack, topic, heading, card, title, score, passage: excerpt(body, terms) };
}
