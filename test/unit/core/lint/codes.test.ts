import assert from 'node:assert/strict';
import { lineColumnAt } from '../../../../src/core/span';
import { codes } from '../../../../src/core/pack/codes';
import { inEnglish } from '../../../../src/core/message';
import { lintPack } from '../../../../src/core/lint/lintPack';
import {
  bodyWith,
  firstTopic,
  listed,
  packOf,
  unusable,
  type PackTexts,
} from '../../../support/packs';

/** In a text, the place where the problem is expected. */
const here = '‸';

interface BrokenPack {
  readonly code: string;
  readonly files: PackTexts;
  /** Where no character can be marked. */
  readonly place?: string;
  /** Further problems that follow from the same fault. */
  readonly also?: readonly string[];
}

const first = 'topics/first.md';
const manifestPath = 'refresher-pack.json';

function head(code: string, ...changes: readonly string[]): BrokenPack {
  return { code, files: { [first]: firstTopic(undefined, ...changes) } };
}

function body(code: string, more: string, ...changes: readonly string[]): BrokenPack {
  return { code, files: { [first]: firstTopic(bodyWith(more), ...changes) } };
}

function manifest(code: string, changes: Readonly<Record<string, string>>): BrokenPack {
  const lines = {
    formatVersion: '"formatVersion": 1',
    id: '"id": "sample"',
    title: '"title": "Sample"',
    version: '"version": "1.0.0"',
    license: '"license": "MIT"',
    sections: '"sections": [{ "id": "all", "title": "All", "topics": ["first", "second"] }]',
    ...changes,
  };
  const kept = Object.values(lines).filter(line => line !== '');
  return { code, files: { [manifestPath]: `{\n  ${kept.join(',\n  ')}\n}` } };
}

function card(code: string, attributes: string, ...lines: readonly string[]): BrokenPack {
  return body(code, `${here}\`\`\`card ${attributes}\n${lines.join('\n')}\n\`\`\``);
}

const box = '{ "kind": "box", "id": "a", "title": "A" }';

/** `times` for what is wrong in so many layouts. */
function drawing(code: string, file: string, times = 1): BrokenPack {
  const files = { 'diagrams/a.json': file };
  const { place } = unmark(files);
  return { code, files, also: Array.from({ length: times - 1 }, () => `${place} ${code}`) };
}

function data(code: string, item: string): BrokenPack {
  const kafka = '"name": "Kafka", "group": "a", "why": "It is.", "reviewed": "2026-11-22"';
  return {
    code,
    files: { 'data/links.json': `{ "kind": "links", "items": [{ ${item.replace('…', kafka)} }] }` },
  };
}

const url = '"url": "https://example.org/"';
const figure = 'figure src=data/tools.json kind=tools';
const longText = 'word '.repeat(40).trim();

const brokenPacks: readonly BrokenPack[] = [
  { code: 'RP101', files: { [manifestPath]: undefined } },
  manifest('RP102', { license: `"license": "MIT"\n${here}"homepage": "x"` }),
  manifest('RP103', { formatVersion: `${here}"formatVersion": 2` }),
  manifest('RP104', { license: '' }),
  manifest('RP105', { license: `"license": "MIT", ${here}"licence": "MIT"` }),
  manifest('RP106', { id: `${here}"id": "Not An Id"` }),
  manifest('RP107', { title: `${here}"title": ""` }),
  manifest('RP108', { version: `${here}"version": "1.0"` }),
  manifest('RP109', { sections: `${here}"sections": "all"` }),
  manifest('RP110', {
    sections: `"sections": [{ "id": "a", "title": "A", "topics": ["first", "second", ${here}"gone"] }]`,
  }),
  manifest('RP111', {
    sections: `"sections": [{ "id": "a", "title": "A", "topics": ["first", "second", ${here}"first"] }]`,
  }),
  manifest('RP112', {
    sections: `"sections": [{ "id": "a", "title": "A", "topics": ["first", "second"] }, { ${here}"id": "a", "title": "B", "topics": [] }]`,
  }),
  {
    code: 'RP113',
    files: {
      'topics/third.md': firstTopic(
        bodyWith('').replace('What is it?', 'What else?'),
        `${here}id: third`,
      ),
    },
  },
  {
    code: 'RP114',
    files: {
      'topics/third.md': firstTopic(
        bodyWith('').replace('What is it?', 'What else?'),
        `${here}id: first`,
      ),
    },
  },
  {
    code: 'RP115',
    files: { [first]: undefined, 'topics/second.md': undefined },
    place: `${manifestPath}:1:1`,
    also: [`${manifestPath}:7:58 RP110`, `${manifestPath}:7:67 RP110`],
  },
  { code: 'RP120', files: { 'topics/big.md': unusable('tooLarge') } },
  { code: 'RP121', files: { 'topics/photo.md': unusable('binary') } },
  { code: 'RP122', files: { 'topics/latin1.md': unusable('invalidUtf8') } },
  { code: 'RP123', files: { 'topics/locked.md': unusable('unreadable') } },
  { code: 'RP124', files: { 'topics/link.md': unusable('outsidePack') } },
  {
    code: 'RP125',
    files: { 'data/many.json': `{ "kind": "tools", "items": [${'{},'.repeat(60_000)}{}] }` },
  },
  { code: 'RP126', files: { 'topics/zz.md': unusable('tooMany') } },
  { code: 'RP127', files: { 'topics/third.MD': bodyWith('') } },
  manifest('RP128', { license: `"license": "MIT", ${here}"license": "ISC"` }),

  { code: 'RP201', files: { 'topics/bare.md': bodyWith('') } },
  {
    code: 'RP202',
    files: { 'topics/open.md': '---\nid: open\n' },
    also: ['topics/open.md:3:1 RP420'],
  },
  head('RP203', `level: [basic\n${here}minutes: 3`),
  head('RP204', 'title: &name First', `summary: ${here}*name`),
  { ...head('RP205', 'level!'), place: `${first}:2:1` },
  head('RP206', `${here}sumary: One idea.`),
  head('RP207', `${here}formerIds: Old Id`, 'formerIds!', `related: [${here}Old Id]`),
  head('RP208', `${here}title: 2024`),
  head('RP209', `${here}level: easy`),
  head('RP210', `${here}minutes: soon`),
  head('RP211', `${here}tags: kafka`),
  head('RP212', `${here}reviewed: 2026-02-30`),
  head('RP213', `${here}reviewEvery: yearly`),
  head(
    'RP214',
    `sources:\n  - { id: spec, title: T, url: "https://example.org/", kind: primary }\n  - ${here}example.org`,
  ),
  head(
    'RP215',
    `sources:\n  - { id: spec, title: T, url: "https://example.org/", ${here}kind: first }`,
  ),
  head(
    'RP216',
    `sources:\n  - { id: spec, title: T, url: "https://example.org/", kind: primary }\n  - { ${here}id: spec, title: U, url: "https://example.org/u", kind: primary }`,
  ),
  head('RP217', `prerequisites: [${here}gone]`),
  head('RP218', `related: [${here}gone]`),
  {
    code: 'RP219',
    files: { [first]: firstTopic(undefined, `${here}prerequisites: [first]`) },
  },
  head('RP220', `${here}summary: ${longText}`),
  head('RP221', `${here}title: ${longText}`),
  {
    code: 'RP222',
    files: { [first]: firstTopic(bodyWith('').replace('[^spec]', ''), `${here}sources: []`) },
  },
  head(
    'RP223',
    `sources:\n  - { id: spec, title: T, ${here}url: "http://example.org/", kind: primary }`,
  ),
  head('RP224', `${here}reviewed: 2024-01-01`),
  head(
    'RP225',
    `sources:\n  - { id: spec, title: T, url: "https://example.org/", kind: primary }\n  - ${here}{ id: other, title: U, url: "https://example.org/u", kind: primary }`,
  ),
  head('RP226', `${here}reviewed: 2026-11-24`),

  card('RP301', 'id=Two_Words type=qa', 'Q: One?', 'A: Two.', 'Why: So.'),
  card('RP302', 'id=a type=quiz', 'Q: One?'),
  card('RP303', 'id=a type=qa kind=b', 'Q: One?', 'A: Two.', 'Why: So.'),
  card('RP304', 'id=a type=qa', 'A: Two.', 'Why: So.'),
  card('RP305', 'id=a type=predict', 'Q: One?', 'Why: So.'),
  card('RP306', 'id=a type=cloze', 'Q: One.', 'Why: So.'),
  card('RP307', 'id=a type=choice', 'Q: One?', '- [x] Two', 'Why: So.'),
  card('RP308', 'id=a type=choice', 'Q: One?', '- [ ] Two', '- [ ] Three', 'Why: So.'),
  card('RP309', 'id=a type=order', 'Q: One?', '- Two', 'Why: So.'),
  body('RP310', `\`\`\`card id=a type=qa\n${here}One\nQ: One?\nA: Two.\nWhy: So.\n\`\`\``),
  body('RP311', `\`\`\`card id=a type=qa\nQ: One?\nA: Two.\n${here}A: Three.\nWhy: So.\n\`\`\``),
  body('RP312', `\`\`\`card id=a type=cloze\nQ: {{c1::One}}.\n${here}A: Three.\nWhy: So.\n\`\`\``),
  card('RP313', 'id=what type=qa', 'Q: One?', 'A: Two.', 'Why: So.'),
  card('RP314', 'id=a type=qa', 'Q: One?', 'A: Two.'),
  card('RP315', 'id=a type=qa', 'Q: What  is IT?', 'A: Two.', 'Why: So.'),
  { code: 'RP316', files: { [first]: firstTopic(`${here}An idea.[^spec]`) } },
  {
    code: 'RP317',
    files: {
      [first]: firstTopic(
        `An idea.[^spec]\n\n${here}\`\`\`card id=a type=qa\nQ: One?\nA: Two.\nWhy: So.\n\`\`\``,
      ),
    },
  },

  body('RP401', `A ${here}<b>bold claim.`),
  body('RP402', `See ${here}[this](java&#115;cript:alert).`),
  body('RP403', `See ${here}[this](http://example.org/).`),
  body('RP404', `See ${here}[this](..%2f../secret.md).`),
  body('RP405', `See ${here}[this](third.md).`),
  body('RP406', `See ${here}[this](second.md#here).`),
  body('RP407', `${here}![A flow.](../diagrams/gone.svg)`),
  body('RP408', `${here}![A flow.](second.md)`),
  body('RP409', `${here}![A flow.](https://example.org/flow.svg)`),
  body('RP410', `${here}![](../diagrams/flow.svg)`),
  body('RP411', `Left${here}\u202eright.`),
  body('RP412', `${here}# Again`),
  body('RP413', `${here}Again\n-----`),
  body('RP414', `## One\n\n${here}#### Two`),
  body('RP415', `## One {#one}\n\n${here}## Two {#one}`),
  body('RP416', `Said elsewhere.${here}[^gone]`),
  body('RP417', `${here}> [!warnin] Careful\n> It is hot.`),
  body('RP418', `${here}~~~js\nlet open;`),
  {
    code: 'RP419',
    files: {
      [first]: firstTopic(
        `${here}An idea.[^spec]\n\n${'word '.repeat(80)}\n\n`.repeat(8) + bodyWith(''),
      ),
    },
  },
  {
    code: 'RP420',
    files: { [first]: firstTopic('') },
    place: `${first}:13:1`,
    also: [`${first}:11:5 RP225`],
  },
  body('RP421', `${here}\`\`\`${figure} size=big\nKafka\n\`\`\``),
  body('RP422', `${here}\`\`\`figure src=data/tools.json\nKafka\n\`\`\``),
  body('RP423', `${here}\`\`\`figure src=data/gone.json kind=tools\nKafka\n\`\`\``),
  body('RP424', `${here}\`\`\`${figure} group=cloud\nKafka\n\`\`\``),

  {
    code: 'RP425',
    files: { 'diagrams/flow.svg': `${here}<svg xmlns="http://www.w3.org/2000/svg"></svg>` },
  },
  {
    code: 'RP426',
    files: {
      'diagrams/flow.svg': `${here}<svg xmlns="http://www.w3.org/2000/svg"><title>A</title><script/></svg>`,
    },
  },
  body('RP427', `See ${here}[the tools](../data/tools.json).`),
  body('RP428', `A ${here}$\\frac{1}$ here.`),
  body('RP429', `${here}> [!over-to-you] What else?\n> Yours.`),
  body('RP430', `## One {#one}\n\n${here}> [!note] Mind {#one}\n> It.`),
  body('RP431', `Since it is\n**new**, as of ${here}May 2026, it is liked.`),
  body('RP432', `> It is so,\n> and ${here}in\n> order to stay.`),
  body('RP433', `${here}${'word '.repeat(91).trim()}`),
  body('RP434', `${here}![A flow of words.](../diagrams/flow.svg)`),

  { code: 'RP501', files: { 'data/links.json': `{ "kind": "links", "items": [${here}` } },
  { code: 'RP502', files: { 'data/links.json': `${here}{ "kind": "links" }` } },
  data('RP503', `"id": "a", …, ${url}, ${here}"levle": "deep"`),
  { code: 'RP504', files: { 'data/links.json': `{ ${here}"kind": "videos", "items": [] }` } },
  data('RP505', `${here}"id": "A b", …, ${url}`),
  data('RP506', `"id": "a", …, ${url}, ${here}"level": 3`),
  {
    code: 'RP507',
    files: {
      'data/more.json': `{ "kind": "tools", "items": [{ "id": "a", "name": "A", "group": "g", "category": "c", ${here}"status": "new", "why": "w", ${url}, "reviewed": "2026-11-22" }] }`,
    },
  },
  data('RP508', `"id": "a", …, ${here}"url": "http://example.org/"`),
  data(
    'RP509',
    `"id": "a", …, ${url}, "reviewed": "2026-11-22"`
      .replace('…', `"name": "A", "group": "a", "why": "w"`)
      .replace('"reviewed": "2026-11-22"', `${here}"reviewed": "soon"`),
  ),
  data('RP510', `"id": "a", …, ${url}, ${here}"free": "yes"`),
  data(
    'RP511',
    `"id": "a", …, ${url} }, { ${here}"id": "a", …, ${url}`.replaceAll(
      '…',
      '"name": "A", "group": "a", "why": "w", "reviewed": "2026-11-22"',
    ),
  ),
  data('RP512', `"id": "a", …, ${url}, ${here}"reviewEvery": "often"`),
  data(
    'RP513',
    `"id": "a", …, ${url}`.replace(
      '…',
      `"name": "A", "group": "a", "why": "w", ${here}"reviewed": "2026-12-22"`,
    ),
  ),

  drawing('RP601', `{ "title": "A"${here}`),
  drawing('RP602', `${here}{ "title": "A" }`),
  drawing('RP603', `{ "title": "A", "body": ${box}, ${here}"tile": "A" }`),
  drawing('RP604', `{ "title": "A", "body": ${box}, ${here}"narrow": 1 }`),
  drawing(
    'RP605',
    `{ "title": "A", "body": ${box}, "arrows": [{ "from": "a", "to": ${here}"b" }] }`,
    2,
  ),
  drawing(
    'RP606',
    `{ "title": "A", "body": { "kind": "bracket", "item": ${box}, "text": ${here}"${'x'.repeat(50)}" } }`,
  ),
  drawing(
    'RP607',
    `{ "title": "A", "body": { "kind": "lanes", "from": 0, "to": 900, "lanes": [{ "marks": [{ "at": 5, "text": ${here}"one" }, { "at": 6, "text": "two" }] }] } }`,
    2,
  ),
  drawing('RP608', `{ "title": "A", "body": { "kind": "box", "tools": ${here}"none" } }`, 2),
  {
    code: 'RP609',
    files: {
      [first]: firstTopic(
        bodyWith(
          `${here}![One box, which leads to a section of this page.](../diagrams/a.json "A box")`,
        ),
      ),
      'diagrams/a.json':
        '{ "title": "A", "body": { "kind": "box", "title": "A", "link": "#nowhere" } }',
    },
  },
  drawing(
    'RP610',
    `{ "title": "A", "body": { "kind": "row", "items": [{ "kind": "box", "id": ${here}"a", "title": "A" }, ${box}] } }`,
    2,
  ),
];

/** Where the mark stands, and the files without it. */
function unmark(files: PackTexts): { readonly place: string; readonly files: PackTexts } {
  const [firstPath] = Object.keys(files);
  let place = `${firstPath}:1:1`;
  const plain = Object.entries(files).map(([path, content]) => {
    if (typeof content !== 'string' || !content.includes(here)) {
      return [path, content];
    }
    const { line, column } = lineColumnAt(content, content.indexOf(here));
    place = `${path}:${line}:${column}`;
    return [path, content.replaceAll(here, '')];
  });
  return { place, files: Object.fromEntries(plain) as PackTexts };
}

describe('codes', () => {
  for (const { code, files: written, place: given, also = [] } of brokenPacks) {
    const { place: found, files } = unmark(written);
    const place = given ?? found;
    it(`reports ${code} at ${place}`, () => {
      const problems = lintPack(packOf(files), '2026-11-22');
      assert.deepStrictEqual(problems.map(listed), [`${place} ${code}`, ...also].sort());
    });
  }

  it('finds nothing wrong with a sound pack', () => {
    assert.deepStrictEqual(lintPack(packOf(), '2026-11-22'), []);
  });

  it('has a case for every code', () => {
    assert.deepStrictEqual(
      brokenPacks.map(({ code }) => code),
      Object.keys(codes),
    );
  });

  it('fills every gap of its sentences', () => {
    const unfilled = brokenPacks.flatMap(({ files }) =>
      lintPack(packOf(unmark(files).files), '2026-11-22')
        .map(({ message }) => inEnglish(message))
        .filter(text => /\{\d\}/.test(text) || /undefined|Infinity/.test(text)),
    );
    assert.deepStrictEqual(unfilled, []);
  });

  it('says in every sentence what to do', () => {
    const short = Object.values(codes).filter(
      ({ template }) => !/[.?] .*[.?]$/.test(template) && !/, so .*\.$/.test(template),
    );
    assert.deepStrictEqual(short, []);
  });
});
