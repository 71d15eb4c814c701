import assert from 'node:assert/strict';
import { printableHtml } from '../../../../src/core/markdown/printable';
import { renderTopic } from '../../../../src/core/markdown/render';
import { contextOf, topicOf } from '../../../support/topics';

const text = `[other](other.md#part)

> [!more] Details
> text

\`\`\`card id=first type=qa
Q: Why?
A: Since **it** is so.
Why: Reasons
\`\`\`

\`\`\`card id=second type=cloze
Q: A {{c1::gap}}
\`\`\`

The end
`;

function printed(markdown: string, changes: Parameters<typeof topicOf>[1] = {}): string {
  const file = printableHtml({
    language: 'en',
    page: renderTopic(topicOf(markdown, changes), contextOf()),
    answers: 'Answers & <reasons>',
    style: 'p > a::after { content: "</style>" }',
    linkTo: (topic, heading) => `vscode://x/${topic}#${heading}`,
  });
  return file.slice(file.indexOf('<main>'));
}

describe('A printable page', () => {
  it('asks in the text and answers after it, by number', () => {
    const [questions, answers] = printed(text).split('<section class="answers">');
    assert.match(questions, /href="#card-first_printed">1<[^]*Why\?[^]*_printed">2<[^]*The end/);
    assert.doesNotMatch(questions, /Since|Reasons|card-answer/);
    assert.match(
      answers,
      /<h2>Answers &amp; &lt;reasons&gt;<\/h2>\n<ol>\n<li id="card-first_printed">[^]*Since <strong>it<[^]*Reasons[^]*<li id="card-second_printed">[^]*A <strong>gap<[^]*<section class="sources"/,
    );
  });

  it('has the answers at its end where it has no sources', () => {
    assert.match(printed(text, { sources: [] }), /A <strong>gap<[^]*<\/section>\n<\/article>/);
  });

  it('has no list of answers without cards', () => {
    assert.doesNotMatch(printed('text'), /Answers/);
  });

  it('leaves nothing folded, open to input or leading to a file', () => {
    const html = printed(text);
    assert.doesNotMatch(html, /<details(?! open)|<(?:input|textarea)(?! disabled)/);
    assert.match(html, /<a href="vscode:\/\/x\/pack\/other#part">other<\/a>/);
  });
});
