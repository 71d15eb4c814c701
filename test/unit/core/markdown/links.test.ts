import assert from 'node:assert/strict';
import { renderTopic } from '../../../../src/core/markdown/render';
import { contextOf, topicOf } from '../../../support/topics';

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
