import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Passage } from '../../../../src/core/search/passages';
import { indexPassages } from '../../../../src/core/search/searchIndex';

function passage(of: Partial<Passage> & Pick<Passage, 'topic' | 'title'>): Passage {
  return {
    pack: 'p',
    heading: null,
    card: null,
    level: 'basic',
    topicTitle: of.title,
    aliases: '',
    tags: '',
    body: '',
    ...of,
  };
}

const passages = [
  passage({
    topic: 'semver',
    title: 'Semantic versioning',
    aliases: 'SemVer version numbers',
    tags: 'npm',
    body: 'What the three numbers promise.',
  }),
  passage({
    topic: 'semver',
    title: 'Caret ranges',
    heading: 'caret',
    topicTitle: 'Semantic versioning',
    body: 'A caret allows changes that keep the leftmost non-zero number.',
  }),
  passage({
    topic: 'process',
    title: 'Process vs thread',
    aliases: 'fork pthread',
    tags: 'operating-systems',
    body: 'Each thread has its own stack; the heap is shared. A version of fork copies pages late.',
  }),
  passage({
    topic: 'process',
    title: 'How many threads has the child after fork?',
    card: 'fork-threads',
    heading: 'fork',
    topicTitle: 'Process vs thread',
    body: 'One. Mutexes stay locked.',
  }),
];

const index = indexPassages(passages);

/** Where the hits lead, best first: `topic`, `topic#heading` or `topic?card`. */
function found(query: string, limit = 20): readonly string[] {
  return index.search(query, limit).map(({ topic, heading, card }) => {
    return card === null ? (heading === null ? topic : `${topic}#${heading}`) : `${topic}?${card}`;
  });
}

describe('search', () => {
  const first: readonly (readonly [string, string, string])[] = [
    ['finds a title', 'semantic versioning', 'semver'],
    ['finds an alias', 'pthread', 'process'],
    ['finds a tag', 'npm', 'semver'],
    ['finds a heading', 'caret', 'semver#caret'],
    ['finds body text', 'leftmost', 'semver#caret'],
    ['finds a card by its answer', 'mutexes', 'process?fork-threads'],
    ['finds the beginning of a word', 'seman', 'semver'],
    ['finds two letters that begin a name', 'pt', 'process'],
    ['finds a word of two letters', 'of', 'process'],
    ['finds two letters that begin no name but a word of a text', 'le', 'semver#caret'],
    ['forgives a letter left out', 'semantc', 'semver'],
    ['forgives two letters swapped in a long word', 'vresioning', 'semver'],
    ['forgives a wrong letter', 'thresd', 'process'],
    ['minds neither case nor accents', 'SÉMVER', 'semver'],
    ['takes words of the topic and of the passage together', 'versioning leftmost', 'semver#caret'],
    ['puts a title before a mention', 'version', 'semver'],
  ];
  for (const [name, query, expected] of first) {
    it(name, () => assert.equal(found(query)[0], expected));
  }

  it('shows what has any of the words when nothing has them all', () => {
    assert.deepStrictEqual(new Set(found('caret stack')), new Set(['semver#caret', 'process']));
  });

  it('shows only what has most of the words, typos forgiven', () => {
    assert.deepStrictEqual(found('versoning leftmst'), ['semver#caret']);
  });

  it('finds nothing for nothing, for punctuation and for what is nowhere', () => {
    assert.deepStrictEqual(
      ['', '  ', '?!', 'qqqqqqq'].map(query => found(query)),
      [[], [], [], []],
    );
  });

  it('shows the passage around the match', () => {
    assert.equal(
      index.search('leftmost', 1)[0]?.passage,
      'A caret allows changes that keep the leftmost non-zero number.',
    );
  });

  it('lets no topic fill the whole answer', () => {
    const many = indexPassages([
      ...Array.from({ length: 30 }, (_, at) =>
        passage({ topic: 'long', title: `Queue ${at}`, heading: `h${at}`, body: 'queue queue' }),
      ),
      passage({ topic: 'short', title: 'Log', body: 'a queue' }),
    ]);
    assert.deepStrictEqual(
      many.search('queue', 20).map(({ topic }) => topic),
      ['long', 'long', 'long', 'long', 'short'],
    );
  });

  it('puts what a reference lists after the text that explains it, unless it is named', () => {
    const both = indexPassages([
      passage({ topic: 'rules', title: 'Caret-kept', heading: 'c1', level: 'reference' }),
      passage({ topic: 'semver', title: 'Caret ranges', heading: 'caret' }),
    ]);
    assert.deepStrictEqual(
      ['caret', 'caret-kept'].map(query => both.search(query, 1)[0]?.topic),
      ['semver', 'rules'],
    );
  });

  it('returns no more than the limit, best first, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (query, limit) => {
        const scores = index.search(query, limit).map(({ score }) => score);
        assert.ok(scores.length <= limit);
        assert.deepStrictEqual(
          scores,
          [...scores].sort((one, other) => other - one),
        );
      }),
    );
  });
});
