import assert from 'node:assert/strict';
import type { RenderContext } from '../../../../src/core/markdown/context';
import { renderTopic } from '../../../../src/core/markdown/render';
import type { RenderedTopic } from '../../../../src/core/markdown/rendered';
import { TopicNames } from '../../../../src/core/markdown/topicNames';
import { contextOf, otherTopic, topicOf } from '../../../support/topics';

function linkOf(markdown: string): string {
  const { html } = renderTopic(topicOf(markdown, { sources: [] }), contextOf());
  return /<p>(?!One|Basic)([^]*?)<\/p>\n<\/article>/.exec(html)?.[1] ?? html;
}

const external = (href: string): string => `<a href="${href}" rel="noreferrer">x</a>`;

describe('A link', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['[x](https://example.org/a?b=1&c=2)', external('https://example.org/a?b=1&amp;c=2')],
    ['[x](https://example.org/a?b=1&amp;c=2)', external('https://example.org/a?b=1&amp;c=2')],
    ['[x](<https://example.org/a b>)', external('https://example.org/a%20b')],
    ['[x](https://example.org/100%25)', external('https://example.org/100%25')],
    ['[x](HTTP://example.org/ä)', external('HTTP://example.org/%C3%A4')],
    ['[x](mailto:a@example.org)', external('mailto:a@example.org')],
    ['[x](#a-heading)', '<a href="#a-heading">x</a>'],
    ['[x](other.md)', '<a href="other.md" data-topic="pack/other">x</a>'],
    [
      '[x](../topics/other.md#its-part "Tip")',
      '<a href="../topics/other.md#its-part" data-topic="pack/other" data-heading="its-part" title="Tip">x</a>',
    ],
    [
      '[x](other.md#%C3%A4)',
      '<a href="other.md#%C3%A4" data-topic="pack/other" data-heading="ä">x</a>',
    ],
    ['[x](unknown.md)', 'x'],
    ['[x](../../topics/other.md)', 'x'],
    ['[x](/topics/other.md)', 'x'],
    ['[x](//example.org/)', 'x'],
    ['[x](https:example.org)', 'x'],
    ['[x](ftp://example.org/)', 'x'],
    ['[x](javascript:alert)', 'x'],
    ['[x](command:x)', 'x'],
    ['[x](vscode:extension/x)', 'x'],
    ['[*a* `b`](data:text/html,x)', '<em>a</em> <code>b</code>'],
  ];

  for (const [markdown, html] of cases) {
    it(`${markdown} becomes ${html}`, () => {
      assert.equal(linkOf(markdown), html);
    });
  }
});

describe('A mention of another topic', () => {
  const names = new TopicNames([
    { title: 'Other', aliases: ['data lake', 'K8S'], reference: otherTopic },
    {
      title: 'Sample',
      aliases: ['own name'],
      reference: { ...otherTopic, key: 'pack/sample' as const },
    },
  ]);
  const mentionsIn: RenderContext['mentionsIn'] = text =>
    names.mentionsIn(text).map(({ at, topic }) => ({ at, topic: topic.reference }));
  const pageOf = (markdown: string): RenderedTopic =>
    renderTopic(topicOf(markdown, { sources: [] }), contextOf({}, { mentionsIn }));

  const link = '<a href="other.md" data-topic="pack/other" class="mention">data lake</a>';

  it('links to it where running prose has the first', () => {
    const { html } = pageOf('A < data lake & K8S.\n\n- a data lake');
    assert.match(html, new RegExp(`<p>A &lt; ${link} &amp; K8S.</p>`));
    assert.equal(html.split('class="mention"').length, 2);
  });

  const prose = ['a data lake', '*a data lake*', '- a data lake', '> [!note]\n> a data lake'];
  for (const markdown of prose) {
    it(`links in ${JSON.stringify(markdown)}`, () => {
      assert.ok(pageOf(markdown).html.includes(link));
    });
  }

  const elsewhere = [
    '## A data lake',
    '`data lake`',
    '[a data lake](https://example.org/)',
    '```\na data lake\n```',
    '| data lake |\n|---|\n| data lake |',
    '> [!note] A data lake\n> x',
    '```card id=a type=qa\nQ: a data lake\nA: a *data lake*\n```',
    '![a data lake](none.svg "data lake")',
    '[first](other.md), then a data lake',
    'its own name',
  ];
  for (const markdown of elsewhere) {
    it(`is left alone in ${JSON.stringify(markdown)}`, () => {
      assert.doesNotMatch(pageOf(markdown).html, /class="mention"/);
    });
  }

  it('brings the definition of the topic with it, as does any other way to a topic', () => {
    const other = {
      topic: 'pack/other',
      title: 'Other',
      summary: 'Another topic.',
      facts: 'Deep · 3 min',
    };
    const next = contextOf({}, { next: otherTopic });
    assert.deepEqual(
      [pageOf('a K8S'), pageOf('[x](other.md)'), renderTopic(topicOf('x'), next), pageOf('x')].map(
        page => page.definitions,
      ),
      [[other], [other], [other], []],
    );
  });
});
