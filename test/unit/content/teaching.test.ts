import assert from 'node:assert/strict';
import { readFolder } from '../../../src/cli/readFolder';
import { loadPack } from '../../../src/core/pack/loadPack';
import type { Topic } from '../../../src/core/pack/model';
import { scanBlocks, type Block } from '../../../src/core/scan/blocks';

const mainTopics = [
  'data-engineering-roadmap',
  'process-vs-thread',
  'semantic-versioning',
  'transformer-architecture',
];

/** What the page of each topic must at least draw. */
const drawings: Readonly<Record<string, readonly string[]>> = {
  'data-engineering-roadmap': [
    ...['roadmap', 'batch-and-stream', 'log-and-queue', 'row-and-column', 'lakehouse', 'backfill'],
  ],
  'process-vs-thread': [
    ...['process-memory', 'copy-on-write', 'context-switch', 'coroutine-thread-goroutine'],
    ...['ipc-kinds', 'process-states'],
  ],
  'semantic-versioning': [
    ...['version-anatomy', 'which-part-moves', 'precedence-ladder', 'npm-ranges'],
    ...['deprecation-life', 'why-lockfile'],
  ],
  'transformer-architecture': [
    ...['transformer', 'attention-head', 'families', 'since-2017', 'training-and-generating'],
  ],
  'developer-productivity': ['productivity-frameworks'],
  'container-monitoring': ['container-signals', 'aks-and-neutral'],
  'ai-learning-resources': ['learning-loop'],
};

function isCard(block: Block | undefined): boolean {
  return block?.kind === 'fence' && block.language === 'card';
}

/** Misconceptions that no card follows, by their titles. */
function untested({ text, bodyStart }: Topic): readonly string[] {
  const blocks = scanBlocks(text, bodyStart);
  const quotes = new Set(
    blocks.flatMap(({ quote }) => (quote?.callout === 'misconception' ? [quote] : [])),
  );
  return [...quotes].flatMap(quote => {
    const last = blocks.findLastIndex(block => block.quote === quote);
    return isCard(blocks[last + 1]) ? [] : [quote.title?.text ?? ''];
  });
}

describe('every topic of the first pack that teaches', () => {
  const { pack } = loadPack(readFolder('content/ep159'));
  assert.ok(pack);

  for (const topic of pack.topics.filter(({ level }) => level !== 'reference')) {
    const { id, cards, text } = topic;

    it(`${id} asks enough, in all five ways`, () => {
      const least = mainTopics.includes(id) ? 14 : 10;
      assert.ok(cards.length >= least, `${cards.length} cards, ${least} are the least`);
      const types = new Set(cards.map(({ type }) => type));
      assert.deepStrictEqual([...types].sort(), ['choice', 'cloze', 'order', 'predict', 'qa']);
    });

    it(`${id} says why of every answer, and where the passage is`, () => {
      const bare = cards.filter(({ why, heading }) => why === undefined || heading === undefined);
      assert.deepStrictEqual(bare, []);
    });

    it(`${id} asks about every misconception right after it`, () => {
      assert.deepStrictEqual(untested(topic), []);
    });

    it(`${id} draws what words alone tell badly`, () => {
      const drawn = [...text.matchAll(/^!\[[^\]]+\]\(\.\.\/diagrams\/([\w-]+)\.(?:svg|json)/gm)];
      const names = new Set(drawn.map(([, name]) => name));
      assert.deepStrictEqual(
        drawings[id].filter(name => !names.has(name)),
        [],
      );
    });
  }
});
