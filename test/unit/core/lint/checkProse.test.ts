import assert from 'node:assert/strict';
import { checkProse } from '../../../../src/core/lint/checkProse';
import { readTopic } from '../../../../src/core/pack/readTopic';

/** What is found, as `code "words"`. */
function found(body: string): readonly string[] {
  const findings = checkProse(readTopic('topics/a.md', `---\n---\n${body}`));
  return findings.map(({ code, args: [first] }) => `${code} ${first}`);
}

describe('a date without a source', () => {
  const dated: readonly (readonly [text: string, phrase: string])[] = [
    ['It is in use as of November 2026.', 'November 2026'],
    ['It shipped in Nov. 2026.', 'Nov. 2026'],
    ['It shipped on March 3, 2024.', 'March 3, 2024'],
    ['It has been so since 2023.', 'since 2023'],
    ['In 2024 the project moved.', 'In 2024'],
    ['Since early 2025 it is stable.', 'Since early 2025'],
    ['In 2019 this changed, and it is gone by 2021.', 'In 2019'],
    ['It ended on 2026-01-31.', '2026-01-31'],
    ['As of today, nobody does.', 'As of today'],
    ['4.1 is the newest version.', 'is the newest version'],
    ['The latest stable version is 4.1.', 'latest stable version is 4.1'],
    ['The current release, 4, has it.', 'current release, 4'],
    ['It has\nbeen so **since**\n2023.', 'since 2023'],
    ['- One\n- It shipped in 2024.', 'in 2024'],
    ['> [!note] A title\n> It shipped in 2024.', 'in 2024'],
    ['> [!more] A title\n> It shipped in 2024.', 'in 2024'],
    ['| a | b |\n|---|---|\n| c | since 2023 |', 'since 2023'],
    ['A cited paragraph.[^spec]\n\nIt shipped in 2024.', 'in 2024'],
  ];
  for (const [text, phrase] of dated) {
    it(`is found in ${JSON.stringify(text)}`, () =>
      assert.deepStrictEqual(found(text), [`RP431 ${phrase}`]));
  }

  const sound: readonly (readonly [name: string, text: string])[] = [
    ['a cited date', 'It shipped in 2024.[^spec]'],
    ['a date cited later in the paragraph', 'It shipped in 2024,\nand is\nliked.[^spec]'],
    ['a row that is cited', '| a | b |\n|---|---|\n| c | since 2023[^spec] |'],
    ['a table after a cited paragraph', 'Said.[^spec]\n\n| a |\n|---|\n| since 2023 |'],
    ['a table before a cited paragraph', '| a |\n|---|\n| since 2023 |\n\nSaid.[^spec]'],
    ['the head of a table', '| In 2024 | In 2025 |\n|---|---|\n| a | b |'],
    ['a heading', '## The state in 2024'],
    ['the title of a callout', '> [!note] What changed in 2024\n> Nothing.'],
    ['code', 'Write `2026-11-22` or `since 2023`.\n\n```\nin 2024\n```'],
    ['a formula', '$in 2024$'],
    ['a card', '```card id=a type=qa\nQ: What came in 2024?\nA: It.\nWhy: So.\n```'],
    ['a note', 'So.[^n]\n\n[^n]: It was so in 2024.'],
    ['a text equivalent', '![A line that ends in 2024.](../diagrams/a.svg)'],
    ['a part of an address', '[This](https://example.org/in/2024-01-31/) and 1-2024-01-31-a.'],
    ['counts', 'Split it in 2000 rows, by 2048 bytes, in 1999 ms or in 2000%.'],
    ['versions and numbers', 'Since 2.0, in 2000.5 and in 20240 it is so; in 1024 and by 4096.'],
    ['the verb', 'It may 2025 times fail, and they march 2024 miles.'],
    ['an identifier', 'Read CVE-2024-1234, RFC 2045 and ISO-8601:2019-01-01x.'],
    ['versions in general', 'Take the newest version that fits, or the current version of it.'],
    ['decades', 'It was common in 1990s systems.'],
    ['words alone', 'Since then, in the year after, as of a date.'],
  ];
  for (const [name, text] of sound) {
    it(`is not found in ${name}`, () => assert.deepStrictEqual(found(text), []));
  }
});

describe('filler', () => {
  const wordy: readonly (readonly [text: string, ...phrases: readonly string[]])[] = [
    ['It should be noted that it is.', 'It should be noted'],
    ['It is\nimportant to  note this.', 'It is important to note'],
    ['Basically, it works in **order** to work.', 'Basically', 'in order to'],
    ['- An item\n- At the end of the day, no.', 'At the end of the day'],
    ['| a |\n|---|\n| simply put |', 'simply put'],
    ['"Quoted", and simply put, not.', 'simply put'],
  ];
  for (const [text, ...phrases] of wordy) {
    it(`is found in ${JSON.stringify(text)}`, () =>
      assert.deepStrictEqual(
        found(text),
        phrases.map(phrase => `RP432 ${phrase}`),
      ));
  }

  const sound: readonly (readonly [name: string, text: string])[] = [
    ['parts of words', 'Order is kept in orders; an acidbasically named thing.'],
    ['other words', 'In this order, to be sure. It is considered. It is noted.'],
    ['what others said', 'Often said: "Basically, a thread is a process." More exactly: no.'],
    ['curly quotes', 'Often said: “Needless\nto say, it scales.” More exactly: no.'],
    ['code', 'Run `basically`.\n\n```\nin order to\n```'],
    ['headings and titles', '## In order to\n\n> [!misconception] Basically a process\n> No.'],
    ['cards', '```card id=a type=qa\nQ: Basically?\nA: No.\nWhy: In order to.\n```'],
  ];
  for (const [name, text] of sound) {
    it(`is not found in ${name}`, () => assert.deepStrictEqual(found(text), []));
  }
});

describe('a long paragraph', () => {
  function words(count: number): string {
    return 'word '.repeat(count).trim();
  }

  const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    ['has more than 90 words', words(91), ['RP433 91']],
    ['may be an item', `- ${words(91)}`, ['RP433 91']],
    ['may stand in a callout', `> [!note] Title\n> ${words(91)}`, ['RP433 91']],
    ['does not have 90', words(90), []],
    ['is not two', `${words(60)}\n\n${words(60)}`, []],
    ['is not a list', `- ${words(60)}\n- ${words(60)}`, []],
    ['counts no title', `> [!note] ${words(9)}\n> ${words(90)}`, []],
    ['counts no text equivalent', `![${words(60)}](../diagrams/a.svg) ${words(60)}`, []],
    ['is no table', `| a |\n|---|\n| ${words(91)} |`, []],
    ['is no code', `\`\`\`\n${words(91)}\n\`\`\``, []],
    ['is no note', `So.[^n]\n\n[^n]: ${words(91)}`, []],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepStrictEqual(found(text), expected));
  }
});

describe('the place of what is found in prose', () => {
  const texts = [
    'A ‸basically b.',
    'One *line*,\nand [another](b.md), ‸basically.',
    '> > A quote\n> > goes on\n> > and `on`, ‸basically.',
    '- An item\n\n  that goes on\n  ‸basically.',
    '| a |\n|---|\n| b |\n| c ‸basically |',
  ];
  for (const text of texts) {
    it(`is right in ${JSON.stringify(text)}`, () => {
      const file = `---\n---\n${text}`;
      const findings = checkProse(readTopic('topics/a.md', file.replace('‸', '')));
      assert.deepStrictEqual(
        findings.map(({ at }) => at),
        [file.indexOf('‸')],
      );
    });
  }
});
