import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderFallback } from '../../../../src/core/markdown/fallback';
import { renderMarkdownFile, renderTopic } from '../../../../src/core/markdown/render';
import { englishLabels } from '../../../../src/core/markdown/rendered';
import { harmIn, textIn } from '../../../support/harmless';
import { contextOf, otherTopic, topicOf } from '../../../support/topics';
import { tricks } from './tricks';

const image = '![words](x.svg "caption")';

/** All but the first letter of every text names another topic. */
const mentioning = contextOf(
  {},
  { mentionsIn: ({ length }) => [{ at: { start: 1, end: length }, topic: otherTopic }] },
);

/** Every place of a topic that a pack's author writes. */
const slots: Readonly<Record<string, (trick: string) => string>> = {
  'a paragraph': body(trick => trick),
  'a line of a paragraph': body(trick => `before ${trick} after`),
  'a link': body(trick => `[x](${trick})`),
  'a link in brackets': body(trick => `[x](<${trick}>)`),
  "a link's text": body(trick => `[${trick}](https://example.org)`),
  "a link's title": body(trick => `[x](https://example.org "${trick}")`),
  'a link to a topic': body(trick => `[x](other.md#${trick})`),
  'a link definition': body(trick => `[x]\n\n[x]: ${trick}`),
  'an autolink': body(trick => `<${trick}>`),
  'an address': body(trick => `https://example.org/${trick}`),
  "an image's address": body(trick => `![x](${trick})`),
  "an image's words": body(trick => `![${trick}](drawing.svg)`),
  "an image's title": body(trick => `![x](drawing.svg "${trick}")`),
  'a table cell': body(trick => `| a |\n|---|\n| ${trick} |`),
  'a table head': body(trick => `| ${trick} |\n|---|\n| a |`),
  'a list item': body(trick => `- [ ] ${trick}\n- x`),
  'a quote': body(trick => `> ${trick}`),
  'a heading': body(trick => `## ${trick}`),
  'a heading id': body(trick => `## x {#${trick}}`),
  'inline code': body(trick => `\`${trick}\``),
  'a code block': body(trick => `\`\`\`html\n${trick}\n\`\`\``),
  'plain code': body(trick => `\`\`\`\n${trick}\n\`\`\``),
  "a code block's language": body(trick => `\`\`\`${trick}\nx\n\`\`\``),
  'an HTML block': body(trick => `<div>\n${trick}\n</div>`),
  'a raw code element': body(trick => `<code>${trick}</code> ${trick}`),
  'a footnote': body(trick => `x[^a]\n\n[^a]: ${trick}`),
  "a footnote's name": body(trick => `x[^${trick}]\n\n[^${trick}]: y`),
  "a callout's title": body(trick => `> [!note] ${trick}\n> x`),
  "a callout's kind": body(trick => `> [!${trick}]\n> x`),
  'a disclosure': body(trick => `> [!more] ${trick}\n> ${trick}`),
  'a formula': body(trick => `$${trick}$`),
  'a display formula': body(trick => `$$\n${trick}\n$$`),
  "a formula's text": body(trick => `$\\text{${trick}}$`),
  'a recall card': card('qa', trick => `Q: ${trick}\nA: ${trick}\nWhy: ${trick}`),
  'a cloze card': card('cloze', trick => `Q: x {{c1::${trick}}} ${trick}`),
  'a choice card': card('choice', trick => `Q: x\n- [x] ${trick}\n- [ ] y ${trick}`),
  'an order card': card('order', trick => `Q: x\n- ${trick}\n- y ${trick}`),
  'a predict card': card('predict', trick => `Q: x\n~~~js\n${trick}\n~~~\nA: ${trick}`),
  "a card's id": body(trick => `\`\`\`card id="${trick}" type=qa\nQ: x\nA: y\n\`\`\``),
  'the title': trick => page('x', { title: `x ${trick}` }),
  'the summary': trick => page('x', { summary: `x ${trick}` }),
  "a source's title": trick => page('x', { sources: [source({ title: `x ${trick}` })] }),
  "a source's address": trick => page('x', { sources: [source({ url: `${trick} x` })] }),
  "a figure's source": body(trick => `\`\`\`figure src=${trick} kind=tools\nx\n\`\`\``),
  "a figure's words": body(trick => `\`\`\`figure src=x.json kind=tools\n${trick}\n\`\`\``),
  "a figure's tools": trick => page(figure('tools'), {}, { 'data.json': tools(trick) }),
  "a figure's links": trick => page(figure('links'), {}, { 'data.json': links(trick) }),
  "a figure's claims": trick => page(figure('claims'), {}, { 'data.json': claims(trick) }),
  'a drawing': trick => drawing(trick),
  'a text of a drawing': trick => drawing(`<text>${trick}</text>`),
  'an attribute of a drawing': trick => drawing(`<path d="${trick}" ${trick}/>`),
  'the class of a drawing': trick => drawing(`<g class="${trick}" id="${trick}"/>`),
  'the fill of a drawing': trick => drawing(`<g fill="${trick}" marker-end="url(${trick})"/>`),
  'the title of a drawing': trick => page(image, {}, { 'topics/x.svg': svg('x', trick) }),
  'a whole drawing': trick => page(image, {}, { 'topics/x.svg': trick }),
  'what stands before a drawing': trick =>
    page(image, {}, { 'topics/x.svg': `${trick}${svg('<g/>', 'x')}` }),
  'a title of another topic': trick => renderWith({ next: { ...otherTopic, title: trick } }),
  'a mention of another topic': trick => renderTopic(topicOf(trick), mentioning).html,
  'a file without a pack': trick =>
    renderMarkdownFile(`# ${trick}\n\n${trick}`, englishLabels).html,
  'a fallback': trick => renderFallback(trick),
};

describe('Tricks to smuggle in a script', () => {
  for (const [slot, render] of Object.entries(slots)) {
    it(`do nothing in ${slot}`, () => {
      const harmful = tricks.flatMap(trick => harmIn(render(trick)).map(harm => ({ trick, harm })));
      assert.deepEqual(harmful, []);
    });
  }

  it('are tried in places that reach the page, but for addresses and markup', () => {
    const silent = Object.keys(slots).filter(slot => !slots[slot]('Zebra').includes('ebra'));
    assert.deepEqual(silent, [
      'a link',
      'a link in brackets',
      'a link definition',
      "an image's address",
      "a code block's language",
      'a formula',
      'a display formula',
      "a card's id",
      "a source's address",
      "a figure's source",
      'a drawing',
      'an attribute of a drawing',
      'the fill of a drawing',
      'a whole drawing',
      'what stands before a drawing',
    ]);
  });

  it('are text that can be read, where they are HTML', () => {
    const html = tricks.filter(trick => /^<[a-z]+[\s/>]/i.test(trick));
    const unread = html.filter(trick => !textIn(slots['a paragraph'](trick)).includes('<'));
    assert.deepEqual(unread, []);
  });
});

describe('Any Markdown', () => {
  const marks = fc.constantFrom(
    ...['*', '_', '`', '```', '\n', '\n\n', '> ', '- ', '1. ', '# ', '[', ']', '(', ')', '<', '>'],
    ...['!', '|', '$', '$$', '~', '\\', '"', "'", '&', ';', '=', '{', '}', '{{c1::', '}}', '[^a]'],
    ...[
      '[^a]: ',
      '[!note]',
      'card id=a type=qa\n',
      'Q: ',
      'A: ',
      '    ',
      '|---|\n',
      '{#a}',
      'x.svg',
    ],
    ...[
      'https://',
      'javascript:',
      'onclick=',
      '<script>',
      '</',
      '<svg ',
      '\u202e',
      '\0',
      '\r',
      '\t',
    ],
  );
  const markdown = fc
    .array(fc.oneof(marks, fc.string({ unit: 'grapheme' }), fc.constantFrom(...tricks)), {
      maxLength: 40,
    })
    .map(parts => parts.join(''));

  it('makes a harmless page', () => {
    fc.assert(
      fc.property(markdown, text => {
        assert.deepEqual(harmIn(page(text)), []);
        assert.deepEqual(harmIn(renderMarkdownFile(text, englishLabels).html), []);
      }),
      { numRuns: 300 },
    );
  });

  it('makes a harmless drawing', () => {
    fc.assert(
      fc.property(markdown, text => {
        assert.deepEqual(harmIn(drawing(text)), []);
      }),
      { numRuns: 300 },
    );
  });
});

function page(
  markdown: string,
  matter: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): string {
  return renderTopic(topicOf(markdown, matter), contextOf(files)).html;
}

function body(write: (trick: string) => string): (trick: string) => string {
  return trick => page(write(trick));
}

function card(type: string, write: (trick: string) => string): (trick: string) => string {
  return trick => page(`\`\`\`\`card id=x type=${type}\n${write(trick)}\n\`\`\`\``);
}

function source(changes: Readonly<Record<string, string>>): object {
  return { id: 'x', title: 'x', url: 'https://example.org', kind: 'primary', ...changes };
}

function figure(kind: string): string {
  return `\`\`\`figure src=data.json kind=${kind}\nwords\n\`\`\``;
}

function tools(trick: string): string {
  const text = `x ${trick}`;
  const address = `https://example.org/${trick.replace(/\s/g, '')}`;
  const tool = { id: 'x', name: text, group: text, category: text, status: 'current', why: text };
  return JSON.stringify({
    kind: 'tools',
    items: [{ ...tool, url: address, reviewed: '2026-11-22' }],
  });
}

function links(trick: string): string {
  const text = `x ${trick}`;
  const address = `https://example.org/${trick.replace(/\s/g, '')}`;
  const link = { id: 'x', name: text, group: text, level: text, topics: [text], why: text };
  return JSON.stringify({
    kind: 'links',
    items: [{ ...link, url: address, reviewed: '2026-11-22' }],
  });
}

function claims(trick: string): string {
  const text = `x ${trick}`;
  const address = `https://example.org/${trick.replace(/\s/g, '')}`;
  const claim = { id: 'x', claim: text, source: text, url: address, reviewed: '2026-11-22' };
  return JSON.stringify({ kind: 'claims', items: [claim] });
}

function svg(content: string, title: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${title}</title>${content}</svg>`;
}

function drawing(content: string): string {
  return page(image, {}, { 'topics/x.svg': svg(content, 'x') });
}

function renderWith(changes: Parameters<typeof contextOf>[1]): string {
  return renderTopic(topicOf('x'), contextOf({}, changes)).html;
}
