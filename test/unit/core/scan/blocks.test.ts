import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFenceInfo } from '../../../../src/core/scan/fenceInfo';
import { scanBlocks, type Block } from '../../../../src/core/scan/blocks';
import { plainText } from '../../../../src/core/scan/plainText';

/** A block in one line: what it is, where its text is taken from, what it says. */
function told(block: Block): string {
  const inside = block.quote === undefined ? '' : `> ${block.quote.callout ?? ''}: `;
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${block.id} ${block.text}`;
    case 'fence':
      return `${inside}fence ${block.language} ${JSON.stringify(block.content)}${block.isClosed ? '' : ' open'}`;
    case 'math':
    case 'text':
      return `${inside}${block.kind} ${JSON.stringify(block.lines.map(line => line.text).join('\n'))}`;
    default:
      return block satisfies never;
  }
}

describe('scanBlocks', () => {
  const cases: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
    ['splits paragraphs at empty lines', 'a\nb\n\nc', ['text "a\\nb"', 'text "c"']],
    ['reads an explicit heading id', '## A *b* {#c-d}', ['h2 c-d A b']],
    [
      'makes GitHub’s slug',
      '## 1. Why `fork()`, really?',
      ['h2 1-why-fork-really 1. Why fork(), really?'],
    ],
    ['numbers equal slugs', '## A\n## A\n## a', ['h2 a A', 'h2 a-1 A', 'h2 a-2 a']],
    ['gives a name to a heading without letters', '## …', ['h2 section …']],
    ['drops closing marks', '### A ###', ['h3 a A']],
    ['keeps a mark that closes nothing', '## C#', ['h2 c C#']],
    ['knows an underlined heading', 'a\nb\n---', ['h2 a-b a b']],
    ['knows a rule from an underline', 'a\n\n---\nb', ['text "a"', 'text "b"']],
    ['leaves the underline of a list item alone', '- a\n---\nb', ['text "a"', 'text "b"']],
    ['needs a blank after the marks', '#a\n\n####### b', ['text "#a"', 'text "####### b"']],
    ['finds no heading in a list', '- a\n\n  ## b\n\n## c', ['text "a"', 'text "## b"', 'h2 c c']],
    ['finds no heading in code', '```sh\n# a\n```\n## b', ['fence sh "# a"', 'h2 b b']],
    ['closes a fence with one as long', '````md\n```\n````\na', ['fence md "```"', 'text "a"']],
    ['does not close ``` with ~~~', '```\na\n~~~', ['fence  "a\\n~~~" open']],
    ['takes inline code for no fence', '``` a ``` b', ['text "``` a ``` b"']],
    [
      'reads a fence in a list',
      '1. a\n   ```js\n   b\n   ```\n2. c',
      ['text "a"', 'fence js "b"', 'text "c"'],
    ],
    ['ends a fence with its list', '- ```\n  a\n\nb', ['fence  "a\\n" open', 'text "b"']],
    [
      'reads a callout with code and a list',
      '> [!More] Title\n> a\n>\n> ```c\n> b\n> ```\n> - d\n\ne',
      ['> more: text "[!More] Title\\na"', '> more: fence c "b"', '> more: text "d"', 'text "e"'],
    ],
    [
      'takes the id of a callout for no text',
      '> [!note] A *b* {#c-d}\n> e\n\n> f {#g}',
      ['> note: text "[!note] A *b*\\ne"', '> : text "f {#g}"'],
    ],
    ['goes on with a quoted paragraph', '> a\nb', ['> : text "a\\nb"']],
    ['keeps underlines in formulas', '$$\na\n---\nb\n$$\nc', ['math "a\\n---\\nb"', 'text "c"']],
    ['takes a lone $$ for text', 'a\n$$\nb', ['text "a\\n$$\\nb"']],
    ['reads Windows line breaks', '## A\r\n\r\nb\r\nc\r\n', ['h2 a A', 'text "b\\nc"']],
    ['reads nothing in nothing', '\n\n', []],
  ];

  for (const [name, text, blocks] of cases) {
    it(name, () => assert.deepStrictEqual(scanBlocks(text, 0).map(told), blocks));
  }

  it('tells where headings, fences and their lines stand in the file', () => {
    const text = 'head\n## A\n\n> ```js\n> let a;\n> ```\n';
    const places = scanBlocks(text, 5).map(block => [
      text.slice(block.at.start, block.at.end),
      ...(block.kind === 'fence'
        ? block.lines.map(({ text: line, at }) => text.slice(at, at + line.length))
        : []),
    ]);
    assert.deepStrictEqual(places, [['## A'], ['```js\n> let a;\n> ```', 'let a;']]);
  });

  it('knows the place of every line of every text', () => {
    const markdown = fc.array(
      fc.constantFrom(
        'a',
        '## b',
        '> c',
        '- d',
        '  e',
        '```',
        '~~~ f',
        '$$',
        '',
        '---',
        '1. g',
        '| h |',
        '\t',
      ),
    );
    fc.assert(
      fc.property(markdown, fc.constantFrom('\n', '\r\n'), (lines, newline) => {
        const text = lines.join(newline);
        for (const block of scanBlocks(text, 0)) {
          for (const line of block.lines) {
            assert.equal(text.slice(line.at, line.at + line.text.length), line.text);
          }
        }
      }),
    );
  });

  it('loses no word of any text', () => {
    const line = fc
      .tuple(fc.constantFrom('', '> ', '- ', '  ', '> > ', '3) '), fc.nat(9))
      .map(([mark, n]) => `${mark}word${n}`);
    fc.assert(
      fc.property(fc.array(line), lines => {
        const words = (text: string) => text.match(/word\d/g) ?? [];
        const scanned = scanBlocks(lines.join('\n'), 0).flatMap(block =>
          block.lines.flatMap(({ text }) => words(text)),
        );
        assert.deepStrictEqual(scanned, words(lines.join('\n')));
      }),
    );
  });
});

describe('plainText', () => {
  const cases: readonly (readonly [markdown: string, text: string])[] = [
    ['A [link](https://example.org/a_(b) "T") here', 'A link here'],
    ['See ![a *drawing*](x.svg "Caption") now', 'See a drawing now'],
    ['`code` and ``a`b``', 'code and a`b'],
    ['**bold**, *it*, _it_, ~~gone~~ and ***both***', 'bold, it, it, gone and both'],
    ['snake_case_name, 2 * 3 * 4 and a lone *star', 'snake_case_name, 2 * 3 * 4 and a lone *star'],
    ['Cited.[^spec] Again[^n1].', 'Cited. Again.'],
    ['[^n1]: A note.', 'A note.'],
    ['Costs $O(n^2)$, not \\$5 or $6 and $7', 'Costs O(n^2), not $5 or $6 and $7'],
    ['$$\nx_i\n$$', 'x_i'],
    [
      '<https://example.org/> and https://example.org/x_y_z',
      'https://example.org/ and https://example.org/x_y_z',
    ],
    ['List<String> stays', 'List<String> stays'],
    ['a &amp; b &lt; c', 'a & b < c'],
    ['- [x] done\n- [ ] not\n1. last', 'done not last'],
    ['| a | b |\n|---|---|\n| `c` | d |', 'a b c d'],
    ['> [!note] Title\n> text', 'Title text'],
    ['## Heading {#id}\n\ntext', 'Heading text'],
    ['line\\\nbreak  \nhere', 'line break here'],
    ['[a]: https://example.org/\n\n[not a link] (here)', '[not a link] (here)'],
    ['![[[ unclosed `ticks` ](', '![[[ unclosed ticks ]('],
  ];

  for (const [markdown, text] of cases) {
    it(`reads ${JSON.stringify(markdown)}`, () => assert.equal(plainText(markdown), text));
  }

  // Each would take hours in quadratic time with a large constant, and the stack with recursion.
  const hostile = [
    '[',
    '](',
    '![',
    '`',
    '*',
    '_ ',
    '<a ',
    '<a "',
    '$',
    '> ',
    '- ',
    '\\',
    '{#',
    '[](<',
    '``` ',
    '&#',
    '[^',
    '1. ',
    'h',
    '~',
    '$a\n',
    '\n>',
    '\n- ',
    '\n\t-',
  ];
  for (const piece of hostile) {
    it(`ends on half a megabyte of ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(500_000 / piece.length);
      assert.ok(plainText(text).length <= 2 * text.length);
    });
  }
});

describe('parseFenceInfo', () => {
  it('reads the language and the attributes', () => {
    const { language, attributes } = parseFenceInfo(' card id=a-b type="two words" open x= ');
    assert.deepStrictEqual(
      [language, [...attributes]],
      [
        'card',
        [
          ['id', 'a-b'],
          ['type', 'two words'],
          ['open', ''],
          ['x', ''],
        ],
      ],
    );
  });

  it('reads nothing in nothing', () => {
    assert.deepStrictEqual(parseFenceInfo(''), { language: '', attributes: new Map() });
  });
});
