import assert from 'node:assert/strict';
import { decodeFile, maximumFileSize } from '../../../../src/core/pack/files';
import { lintPack } from '../../../../src/core/lint/lintPack';
import { loadPack } from '../../../../src/core/pack/loadPack';
import type { Pack } from '../../../../src/core/pack/model';
import { firstTopic, fixturePack, listed, packOf } from '../../../support/packs';

interface BadPack {
  readonly name: string;
  /** Every problem that lint has with it. */
  readonly problems: readonly string[];
  /** The topics that load all the same, by section. */
  readonly loaded: Readonly<Record<string, readonly string[]>> | undefined;
}

const badPacks: readonly BadPack[] = [
  {
    name: 'missing-manifest',
    problems: ['refresher-pack.json:1:1 RP101'],
    loaded: { 'other-topics': ['sound'] },
  },
  {
    name: 'malformed-manifest',
    problems: ['refresher-pack.json:7:3 RP102'],
    loaded: { all: ['sound'] },
  },
  {
    name: 'truncated-manifest',
    problems: ['refresher-pack.json:4:12 RP102'],
    loaded: { 'other-topics': ['sound'] },
  },
  { name: 'unknown-format', problems: ['refresher-pack.json:2:3 RP103'], loaded: undefined },
  {
    name: 'unknown-keys',
    problems: ['refresher-pack.json:7:3 RP105', 'topics/faulty.md:9:1 RP206'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'duplicate-topic-ids',
    problems: ['topics/faulty.md:2:1 RP114'],
    loaded: { all: ['sound'] },
  },
  {
    name: 'duplicate-card-ids',
    problems: ['topics/faulty.md:22:1 RP313'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'broken-front-matter',
    problems: ['topics/faulty.md:4:1 RP203'],
    loaded: { all: ['sound'] },
  },
  {
    name: 'missing-front-matter',
    problems: ['topics/faulty.md:1:1 RP201', 'topics/faulty.md:1:1 RP316'],
    loaded: { all: ['sound'] },
  },
  {
    name: 'unknown-prerequisite',
    problems: ['topics/faulty.md:7:24 RP217'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'prerequisite-cycle',
    problems: ['topics/faulty.md:7:1 RP219'],
    loaded: { all: ['sound', 'faulty', 'middle', 'last'] },
  },
  {
    name: 'broken-link',
    problems: [
      'topics/faulty.md:14:5 RP405',
      'topics/faulty.md:14:22 RP406',
      'topics/faulty.md:14:48 RP406',
    ],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'broken-image',
    problems: ['topics/faulty.md:14:1 RP407'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'card-without-answer',
    problems: ['topics/faulty.md:16:1 RP305'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'raw-html',
    problems: ['topics/faulty.md:14:3 RP401', 'topics/faulty.md:14:19 RP401'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'remote-image',
    problems: ['topics/faulty.md:14:1 RP409'],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'climbing-path',
    problems: [
      'topics/faulty.md:14:1 RP404',
      'topics/faulty.md:16:5 RP404',
      'topics/faulty.md:16:37 RP404',
    ],
    loaded: { all: ['sound', 'faulty'] },
  },
  {
    name: 'bidi-override',
    problems: ['topics/faulty.md:14:11 RP411', 'topics/faulty.md:14:18 RP411'],
    loaded: { all: ['sound', 'faulty'] },
  },
];

function loadedTopics(pack: Pack | undefined): BadPack['loaded'] {
  return pack && Object.fromEntries(pack.sections.map(({ id, topics }) => [id, topics]));
}

describe('loadPack', () => {
  for (const { name, problems, loaded } of badPacks) {
    it(`keeps what is sound of the pack ${name}`, () => {
      const files = fixturePack(name);
      const found = {
        problems: lintPack(files, '2026-11-22').map(listed),
        loaded: loadedTopics(loadPack(files).pack),
      };
      assert.deepStrictEqual(found, { problems, loaded });
    });
  }

  const untexts: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly code: string;
  }[] = [
    { name: 'a huge file', bytes: new Uint8Array(maximumFileSize + 1).fill(97), code: 'RP120' },
    { name: 'a binary', bytes: Uint8Array.of(1, 0, 2), code: 'RP121' },
    { name: 'invalid UTF-8', bytes: Uint8Array.of(0xc3, 0x28), code: 'RP122' },
  ];

  for (const { name, bytes, code } of untexts) {
    it(`names ${name} and loads the rest`, () => {
      const { pack, problems } = loadPack(packOf({ 'topics/odd.md': decodeFile(bytes) }));
      assert.deepStrictEqual(problems.map(listed), [`topics/odd.md:1:1 ${code}`]);
      assert.deepStrictEqual(loadedTopics(pack), { all: ['first', 'second'] });
    });
  }

  it('takes a PNG for a drawing', () => {
    const png = decodeFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0));
    assert.deepStrictEqual(loadPack(packOf({ 'diagrams/flow.png': png })).problems, []);
  });

  it('gives the topics in reading order, with their headings, cards and sources', () => {
    const { pack } = loadPack(packOf());
    const seen = pack?.topics.map(({ id, path, prerequisites, headings, cards, sources }) => ({
      ...{ id, path, prerequisites },
      headings: headings.map(heading => heading.id),
      cards: cards.map(card => `${card.heading ?? ''}#${card.id}`),
      sources: sources.map(source => source.id),
    }));
    assert.deepStrictEqual(seen, [
      {
        ...{ id: 'first', path: 'topics/first.md', prerequisites: ['second'] },
        ...{ headings: ['idea'], cards: ['idea#what'], sources: ['spec'] },
      },
      {
        ...{ id: 'second', path: 'topics/second.md', prerequisites: [] },
        ...{ headings: ['there'], cards: ['there#why'], sources: ['spec'] },
      },
    ]);
  });

  it('keeps drawings and data as assets', () => {
    const { pack } = loadPack(packOf());
    assert.deepStrictEqual(
      [...(pack?.assets.keys() ?? [])],
      ['data/tools.json', 'diagrams/flow.svg'],
    );
  });

  it('takes what is unsound out of a topic that loads', () => {
    const head = firstTopic(undefined, 'prerequisites: [gone, second]', 'tags: kafka', 'minuts: 3');
    const { pack, problems } = loadPack(packOf({ 'topics/first.md': head }));
    const topic = pack?.topics[0];
    assert.deepStrictEqual(
      {
        prerequisites: topic?.prerequisites,
        tags: topic?.tags,
        codes: problems.map(({ code }) => code),
      },
      { prerequisites: ['second'], tags: [], codes: ['RP217', 'RP211', 'RP206'] },
    );
  });

  it('keeps a topic whose front matter has __proto__ as a key, without it', () => {
    const head = firstTopic(undefined, 'minutes: 3\n__proto__: { id: evil }');
    const { pack, problems } = loadPack(packOf({ 'topics/first.md': head }));
    assert.deepStrictEqual(
      problems.map(({ code }) => code),
      ['RP206'],
    );
    assert.equal(pack?.topics[0].id, 'first');
  });

  it('prefers the topic whose file is named after the id', () => {
    const { pack } = loadPack(packOf({ 'topics/another.md': firstTopic() }));
    assert.equal(pack?.topics[0].path, 'topics/first.md');
  });

  it('reads a chain of two thousand prerequisites that ends in a circle', () => {
    const topics = Array.from({ length: 2_000 }, (_, index) => [
      `topics/t${index}.md`,
      firstTopic(
        undefined,
        `id: t${index}`,
        `prerequisites: [t${Math.max(0, (index + 1) % 2_000)}]`,
      ),
    ]);
    const { problems } = loadPack(packOf(Object.fromEntries(topics) as Record<string, string>));
    assert.equal(problems.filter(({ code }) => code === 'RP219').length, 1);
  });

  it('does not list all circles where every topic needs every other', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `t${index}`);
    const topics = ids.map(id => [
      `topics/${id}.md`,
      firstTopic(undefined, `id: ${id}`, `prerequisites: [${ids.join(', ')}]`),
    ]);
    const { problems } = loadPack(packOf(Object.fromEntries(topics) as Record<string, string>));
    const circles = problems.filter(({ code }) => code === 'RP219').length;
    assert.ok(circles > 0 && circles < 1_000, `${circles} circles`);
  });

  it('takes a list for a manifest without keys', () => {
    const { problems } = loadPack(packOf({ 'refresher-pack.json': '[]' }));
    assert.ok(problems.every(({ code }) => code === 'RP104' || code === 'RP113'));
  });
});
