import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeFile } from '../../../../src/core/pack/files';
import { lintPack } from '../../../../src/core/lint/lintPack';
import { loadPack } from '../../../../src/core/pack/loadPack';
import { bodyWith, firstTopic, packOf } from '../../../support/packs';

const today = '2026-11-22';

function codesOf(body: string): readonly string[] {
  return lintPack(packOf({ 'topics/first.md': firstTopic(body) }), today).map(({ code }) => code);
}

describe('lintPack', () => {
  const sound: readonly (readonly [name: string, more: string])[] = [
    ['comparisons', 'When a < b and b<c, 5<6 and x <= y, i <3.'],
    [
      'HTML and links in code',
      '`<b>` and ``[x](gone.md)``\n\n```html\n<b>[x](gone.md)[^gone]</b>\n```',
    ],
    ['HTML in a formula', '$a<b>c$ and\n\n$$\na <b> c [x](gone.md)\n$$'],
    ['code in a quoted list', '> - a\n>\n>   ```html\n>   <b>\n>   ```'],
    [
      'code in a card',
      '````card id=a type=predict\nQ: What?\n```html\n<b>\n```\nA: <b>\nWhy: So.\n````',
    ],
    ['an address in text', 'See https://example.org/ and <https://example.org/a_b>.'],
    ['a mailbox', '[Write](mailto:a@example.org).'],
    [
      'links to a heading and to a card',
      '[a](second.md#there), [b](second.md#why) and [c](#what).',
    ],
    [
      'a link to a heading in this topic',
      '## Où {#ou}\n\n## Été\n\n[a](#ou), [b](#%C3%A9t%C3%A9), [c](#été)',
    ],
    ['a link to a callout', '> [!over-to-you] What else? {#else}\n> Yours.\n\n[a](#else)'],
    ['a note of its own', 'So.[^n1]\n\n[^n1]: As [^spec] says.'],
    ['a citation in a card', '```card id=a type=qa\nQ: One?\nA: Two.[^spec]\nWhy: So.\n```'],
    [
      'a drawing in a list',
      '- ![Requests flow from the client to the server.](../diagrams/flow.svg "Flow")',
    ],
    [
      'a figure in a disclosure',
      '> [!more] All\n> ```figure src=data/tools.json kind=tools group=messaging\n> Kafka\n> ```',
    ],
    ['levels going up again', '## A\n### B\n#### C\n## D'],
    ['a task list and brackets', '- [ ] a\n- [x] b[0][1] (c)'],
    ['a rule and a table', '---\n\n| a | b |\n|---|---|\n| c | d |'],
    [
      'long depth, tables and code',
      `> [!more] Depth\n${`> ${'word '.repeat(80)}\n>\n`.repeat(10)}\n\n| a |\n|---|\n| ${'word '.repeat(700)}|\n\n\`\`\`\n${'word '.repeat(700)}\n\`\`\``,
    ],
    [
      'the same stem over other options',
      '```card id=a type=choice\nQ: Which?\n- [x] A\n- [ ] B\nWhy: So.\n```\n\n```card id=b type=choice\nQ: Which?\n- [x] C\n- [ ] D\nWhy: So.\n```',
    ],
    ['prices', 'It costs $5 <a lot> or $6.'.replace('<a lot>', 'or')],
  ];

  for (const [name, more] of sound) {
    it(`has nothing against ${name}`, () => assert.deepStrictEqual(codesOf(bodyWith(more)), []));
  }

  it('asks of a reference neither cards nor brevity', () => {
    const long = `An idea.[^spec]\n\n${`${'word '.repeat(80)}\n\n`.repeat(10)}`;
    const texts = [firstTopic(long), firstTopic(long, 'level: reference')];
    assert.deepStrictEqual(
      texts.map(text =>
        lintPack(packOf({ 'topics/first.md': text }), today).map(({ code }) => code),
      ),
      [['RP316', 'RP419'], []],
    );
  });

  const forbidden = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&Tab;script&colon;alert(1)',
    '&#x6A;avascript:alert(1)',
    '<java\tscript:alert(1)>',
    'data:text/html,x',
    'command:workbench.action.quit',
    'vscode://a.b/c',
    'file:///etc/passwd',
    '//example.org/a',
    '\\\\\\\\example.org/a',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https:',
    'http:example.org',
    'mailto:',
    'mailto:/a@example.org',
  ];

  for (const address of forbidden) {
    it(`forbids the address ${address}`, () =>
      assert.deepStrictEqual(codesOf(bodyWith(`[a](${address}) and ![b](${address})`)), [
        'RP402',
        'RP402',
      ]));
  }

  const equivalents: readonly (readonly [markdown: string, codes: readonly string[]])[] = [
    ['![](../diagrams/flow.svg "A flow")', ['RP410']],
    ['![A flow of requests.](../diagrams/flow.svg)', ['RP434']],
    ['![Requests flow from client to the server.](../diagrams/flow.png)', []],
    [
      '![Requests flow from client to the server.](../diagrams/flow.svg "Requests flow from client to the server")',
      ['RP434'],
    ],
    [
      '![Requests flow from client to the server.](../diagrams/flow.svg "Requests and their flow, from client to server")',
      [],
    ],
    ['Within text: ![A flow](../diagrams/flow.svg "It").', ['RP434']],
  ];
  for (const [markdown, codes] of equivalents) {
    it(`has ${codes.join() || 'nothing'} against ${markdown}`, () => {
      const picture = { kind: 'png' as const, address: 'data:image/png;base64,' };
      const files = packOf({
        'topics/first.md': firstTopic(bodyWith(markdown)),
        'diagrams/flow.png': picture,
      });
      assert.deepStrictEqual(
        lintPack(files, today).map(({ code }) => code),
        codes,
      );
    });
  }

  it('sorts by file, line and column', () => {
    const problems = lintPack(
      packOf({
        'topics/first.md': firstTopic(bodyWith('<b> <i>\n\n<u>'), 'title: 3', 'level: no'),
      }),
      today,
    );
    const places = problems.map(({ line, column }) => 1000 * line + column);
    assert.deepStrictEqual(
      places,
      places.toSorted((first, second) => first - second),
    );
    assert.equal(places.length, 5);
  });

  it('neither throws nor hangs on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.uint8Array(), (pack, topic, data) => {
        const files = packOf({
          'refresher-pack.json': decodeFile(pack),
          'topics/first.md': decodeFile(topic),
          'data/tools.json': decodeFile(data),
        });
        loadPack(files);
        lintPack(files, today);
      }),
    );
  });

  it('neither throws nor hangs on what looks like a pack', () => {
    const yaml = fc.array(
      fc.constantFrom(
        'id: ',
        'first',
        '[',
        ']',
        '{',
        '}',
        ': ',
        '- ',
        '\n',
        '&a ',
        '*a ',
        '!!x ',
        '? ',
        '"',
        "'",
        '|',
        '#',
        '__proto__: ',
        '\t',
        '<<: ',
      ),
    );
    const json = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"id"',
        '"sections"',
        '1',
        'null',
        '"__proto__"',
        '"constructor"',
        '//',
      ),
    );
    const markdown = fc.array(
      fc.constantFrom(
        '```card id=a type=qa',
        '```figure src=data/tools.json',
        '```',
        'Q: a',
        'A: b',
        '- [x] c',
        '> [!more]',
        '## d',
        '[e](f#g)',
        '![](h)',
        '[^i]',
        '<j>',
        '$$',
        '',
      ),
    );
    fc.assert(
      fc.property(yaml, json, markdown, (head, data, body) => {
        const files = packOf({
          'refresher-pack.json': data.join(''),
          'topics/first.md': ['---', head.join(''), '---', ...body].join('\n'),
          'topics/third.md': firstTopic(body.join('\n'), 'id: third'),
          'data/tools.json': `{ "kind": "tools", "items": ${data.join('')} }`,
        });
        for (const { file, line, column, code } of lintPack(files, today)) {
          assert.ok(line >= 1 && column >= 1, `${file}:${line}:${column} ${code}`);
        }
      }),
    );
  });

  const hostile: readonly (readonly [name: string, path: string, text: string])[] = [
    ['brackets in JSON', 'refresher-pack.json', '['.repeat(1_000_000)],
    ['nested objects in data', 'data/tools.json', '{"a":'.repeat(60_000)],
    ['brackets in YAML', 'topics/first.md', `---\na: ${'['.repeat(30_000)}\n---\n`],
    ['lists in YAML', 'topics/first.md', `---\n${'- '.repeat(15_000)}\n---\n`],
    ['lines of YAML', 'topics/first.md', `---\n${'a: 1\n'.repeat(100_000)}---\n`],
    [
      'aliases in YAML',
      'topics/first.md',
      `---\na: &a [x]\n${Array.from({ length: 1500 }, (_, n) => `k${n}: [*a, *a]`).join('\n')}\n---\n`,
    ],
    [
      'unknown keys',
      'refresher-pack.json',
      `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join()}}`,
    ],
    [
      'figures of one file',
      'topics/first.md',
      firstTopic('```figure src=data/tools.json kind=tools\nx\n```\n'.repeat(20_000)),
    ],
    [
      'links to one topic',
      'topics/first.md',
      firstTopic('[a](second.md#there)\n\n'.repeat(40_000)),
    ],
    ['headings', 'topics/first.md', firstTopic('## a\n'.repeat(60_000))],
    ['tags of HTML', 'topics/first.md', firstTopic('<b>'.repeat(300_000))],
    ['opening quotes', 'topics/first.md', firstTopic('“'.repeat(300_000))],
    ['fillers', 'topics/first.md', firstTopic('basically\n'.repeat(90_000))],
    ['almost dates', 'topics/first.md', firstTopic('May 3,   in 20  '.repeat(60_000))],
    ['rows', 'topics/first.md', firstTopic(`| a |\n|---|\n${'| in 2024 |\n'.repeat(60_000)}`)],
    ['keys in data', 'data/tools.json', `{${'"kind":"tools",'.repeat(60_000)}"items":[]}`],
    ['cards', 'topics/first.md', firstTopic('```card id=a type=qa\n```\n'.repeat(40_000))],
    [
      'stray lines in one card',
      'topics/first.md',
      firstTopic(`\`\`\`card id=a type=qa\n${'x\n'.repeat(300_000)}\`\`\`\n`),
    ],
    [
      'unsound items of data',
      'data/tools.json',
      `{"kind":"tools","items":[${'1,'.repeat(300_000)}1]}`,
    ],
    [
      'unsound sections',
      'refresher-pack.json',
      `{"formatVersion":1,"id":"a","title":"A","version":"1.0.0","license":"MIT","sections":[${'{},'.repeat(60_000)}{}]}`,
    ],
  ];

  for (const [name, path, text] of hostile) {
    it(`ends on very many ${name}`, () => {
      const files = packOf({ [path]: text });
      const { pack, problems } = loadPack(files);
      assert.ok(lintPack(files, today).length >= problems.length);
      assert.ok(pack?.topics.some(({ id }) => id === 'second'));
    });
  }

  for (const character of ['\u061c', '\u2062', '\u{e0041}', '\u001b']) {
    const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    it(`names the invisible ${name}, which a page shows by its number`, () => {
      const [problem] = lintPack(
        packOf({ 'topics/first.md': firstTopic(bodyWith(`a${character}b`)) }),
        today,
      );
      assert.deepStrictEqual([problem?.code, problem?.message.args], ['RP411', [name]]);
    });
  }
});
