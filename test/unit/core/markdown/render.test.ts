import assert from 'node:assert/strict';
import type { MarkedExtension } from 'marked';
import { renderMarkdownFile, renderTopic } from '../../../../src/core/markdown/render';
import { englishLabels, type RenderedTopic } from '../../../../src/core/markdown/rendered';
import { harmIn } from '../../../support/harmless';
import { contextOf, topicOf } from '../../../support/topics';

function renderFile(text: string): RenderedTopic {
  return renderMarkdownFile(text, englishLabels);
}

describe('A file without a pack', () => {
  const titles: readonly (readonly [string, string])[] = [
    ['# One\n\ntext\n\n## Two', 'One'],
    ['text\n\n## Two `code`', 'Two code'],
    ['text', 'Untitled'],
    ['', 'Untitled'],
    ['---\ntitle: [broken\n---\n# One', 'One'],
    ['---\ntitle: never closed\n\n# One', 'One'],
    ['\u202e# x', 'Untitled'],
    ['# \u202ex', 'U+202Ex'],
  ];
  for (const [text, title] of titles) {
    it(`${JSON.stringify(text)} is called ${title}`, () => {
      assert.equal(renderFile(text).title, title);
    });
  }

  it('shows its title once', () => {
    assert.equal(renderFile('# One\n\n## Two').html.split('One').length, 2);
  });

  it('keeps its cards', () => {
    const { html } = renderFile('```card id=a type=qa\nQ: x\nA: y\n```');
    assert.match(html, /<section class="card" data-card="a" data-type="qa" id="card-a"/);
  });

  it('shows the words of a drawing and of data', () => {
    const { html } = renderFile('![Words](a.svg)\n\n```figure src=data/a.json\nNames\n```');
    assert.match(html, /<figure class="drawing drawing-missing"><p>Words<\/p>/);
    assert.match(html, /<p class="data">Names<\/p>/);
  });
});

describe('A PNG drawing', () => {
  const address = 'data:image/png;base64,iVBORw0KGgo=';

  it('is a picture that has its words for a name', () => {
    const topic = topicOf('![A "flow"](../diagrams/flow.png "Caption")');
    const { html } = renderTopic(topic, contextOf({ 'diagrams/flow.png': address }));
    assert.match(html, /<img src="data:image\/png;base64,iVBORw0KGgo=" alt="A &quot;flow&quot;">/);
    assert.deepEqual(harmIn(html), []);
  });

  it('is its words where the pack has none', () => {
    const { html } = renderTopic(topicOf('![A flow](../diagrams/gone.png)'), contextOf());
    assert.doesNotMatch(html, /<img/);
    assert.match(html, /<p>A flow<\/p>/);
  });
});

describe('A topic that cannot be set', () => {
  const hostile: Readonly<Record<string, string>> = {
    'quotes nested past the stack': '> '.repeat(20_000),
    'lists nested past the stack': '- '.repeat(5_000),
    'brackets nested past the stack': '['.repeat(20_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`is harmless all the same: ${name}`, () => {
      assert.deepEqual(harmIn(renderFile(text).html), []);
    });
  }

  it('is shown as it was written, under its title, with a sentence that says so', () => {
    const overflow: MarkedExtension = {
      extensions: [
        {
          name: 'overflow',
          level: 'block',
          tokenizer() {
            throw new RangeError('Maximum call stack size exceeded');
          },
        },
      ],
    };
    const page = renderTopic(topicOf('a <b>', { title: 'T' }), contextOf(), [overflow]);
    assert.deepEqual(page, {
      title: 'T',
      outline: [],
      definitions: [],
      html: `<article class="topic" data-topic="pack/sample">
<h1>T</h1>
<p class="not-rendered">${englishLabels.notRendered}</p>
<pre class="fallback">a &lt;b&gt;</pre></article>
`,
    });
  });
});

describe('The same texts', () => {
  it('give the same page again: nothing of one rendering is left to the next', () => {
    const text = '## A\n\n## A\n\n[x]\n\n[^a]\n\n[x]: https://example.org\n\n[^a]: y\n\n<code>';
    const once = renderFile(text);
    renderFile('<code>\n\n[x]: javascript:x');
    assert.deepEqual(renderFile(text), once);
    assert.deepEqual(
      once.outline.map(({ id }) => id),
      ['a', 'a-1'],
    );
  });
});

describe('The header', () => {
  it('says when a topic may be out of date', () => {
    const topic = topicOf('x', { reviewed: '2025-01-31', reviewEvery: '1y' });
    const isMarked = [undefined, '2026-01-31', '2026-02-01'].map(today =>
      renderTopic(topic, contextOf({}, { today })).html.includes('badge-stale'),
    );
    assert.deepEqual(isMarked, [false, false, true]);
  });

  it('names what on the page is overdue, how much and since when', () => {
    const claim = { id: 'a', claim: 'A < B.', source: 'S', url: 'https://example.org/' };
    const files = {
      'c.json': JSON.stringify({
        kind: 'claims',
        items: [{ ...claim, reviewed: '2026-01-01', reviewEvery: '6mo' }],
      }),
    };
    const topic = topicOf('## Now {#now}\n\n```figure src=c.json kind=claims\nx\n```');
    const { html } = renderTopic(topic, contextOf(files));
    assert.equal(
      /<details class="stale">[^]*?<\/details>/.exec(html)?.[0],
      `<details class="stale">
<summary><span class="badge badge-stale">May be out of date</span> Due for another review: 1</summary>
<ul>
<li><a href="#now">A &lt; B.</a> · <time datetime="2026-07-01">since 2026-07-01</time></li>
</ul>
</details>`,
    );
  });
});
