import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import type { Hit } from './hit';
import type { Passage } from './passages';
import { excerpt } from './excerpt';
import { fold } from './fold';

/** Fields in the order of what a match in them is worth. */
const worth = { title: 6, aliases: 5, tags: 3, topicTitle: 1.5, body: 1 } as const;

const names = ['title', 'aliases', 'tags'];

/** A topic whose title or alias is the query itself comes before everything else. */
const exactBonus = 4;

/** Cards, and what a reference lists, come after the text that explains it. */
const asideShare = 0.6;

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
  const titles = passages.map(({ title }) => fold(title));

  function ranked(query: string): readonly SearchResult[] {
    const wanted = fold(query.trim());
    const options: SearchOptions = {
      boost: worth,
      boostDocument: (id: number) => {
        const { card, level } = passages[id];
        const isNamed = card === null && titles[id] === wanted;
        return isNamed ? exactBonus : card !== null || level === 'reference' ? asideShare : 1;
      },
      // Among other words, two letters begin too much to tell anything.
      prefix: (term, _at, terms) => term.length >= (terms.length > 1 ? 3 : 2),
      weights: { prefix: 0.5, fuzzy: 0.2 },
    };
    const asWritten = index.search(wordsOf(query), { ...options, combineWith: 'AND' });
    return asWritten.length > 0
      ? asWritten
      : withMostWords(index.search(query, { ...options, combineWith: 'OR', fuzzy: mostEdits }));
  }

  return {
    search(query, limit) {
      const counts = new Map<string, number>();
      const hits: Hit[] = [];
      for (const { id, score, terms } of ranked(query.slice(0, 200))) {
        const passage = passages[id as number];
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

/** Two letters alone are a word of a text, or begin a name: they begin words all over the texts. */
function wordsOf(query: string): Query {
  return query.trim().length > 2
    ? query
    : {
        combineWith: 'OR',
        queries: [
          { prefix: false, queries: [query] },
          { fields: names, queries: [query] },
        ],
      };
}

/** All words in one passage is what is meant; fewer of them are better than no answer. */
function withMostWords(results: readonly SearchResult[]): readonly SearchResult[] {
  const most = results.reduce((count, { queryTerms }) => Math.max(count, queryTerms.length), 0);
  return results.filter(({ queryTerms }) => queryTerms.length === most);
}

/** How many letters may be wrong in a word that is found nowhere as it is written. */
function mostEdits(term: string): number {
  return term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
}

function toHit(passage: Passage, score: number, terms: readonly string[]): Hit {
  const { pack, topic, heading, card, title, body } = passage;
  return { pack, topic, heading, card, title, score, passage: excerpt(body, terms) };
}
