import assert from 'node:assert/strict';
import { renderMarkdownFile, renderTopic } from '../../../../src/core/markdown/render';
import { englishLabels } from '../../../../src/core/markdown/rendered';
import { readTopic } from '../../../../src/core/pack/readTopic';
import { contextOf, topicOf } from '../../../support/topics';

function render(body: string): string {
  return renderTopic(topicOf(body), contextOf()).html;
}

/** What can be linked to, and what can be answered, in the order of the page. */
function idsIn(html: string): readonly string[] {
  return [
    ...html.matchAll(/<(?:aside|details) class="[\w -]+" id="([^"]+)"|(data-callout="[^"]+")/g),
  ].map(([, id, field]) => id ?? field);
}

const question = '> [!over-to-you] What *else*? {#else}\n> Yours.\n\n';

describe('A callout', () => {
  it('is named by the id after its title', () => {
    const html = render(
      '> [!note] Mind\\\n> a\n\n> [!note] Mind {#mind}\n> a\n\n> [!more] {#deep}\n> b',
    );
    assert.deepEqual(
      [idsIn(html), html.includes('{#'), html.includes('>Mind</span>')],
      [['mind', 'deep'], false, true],
    );
  });

  it('that asks offers a field for the answer, out of sight until the page can keep it', () => {
    const html = render(question);
    assert.match(
      html,
      /Yours\.<\/p>\n<form class="own-answer" method="dialog" data-callout="else" hidden>\n<label for="else_answer">Your answer and additions<\/label>\n<textarea id="else_answer" [^>]*><\/textarea>\n<p class="own-answer-state" role="status"><\/p>\n<\/form>\n<\/aside>/,
    );
  });

  it('offers none without an id, when its id is taken, or when it does not ask', () => {
    const html = render(
      `## Else {#taken}\n\n> [!over-to-you] What?\n> a\n\n> [!note] A {#note}\n> b\n\n${question.repeat(2)}${question.replace('else}', 'taken}')}`,
    );
    assert.deepEqual(idsIn(html), ['note', 'else', 'data-callout="else"', 'else-2', 'taken-2']);
  });

  it('offers none in a file that is no topic', () => {
    assert.deepEqual(idsIn(renderMarkdownFile(question, englishLabels).html), ['else']);
  });

  it('asks what the lists say it asks', () => {
    const { topic } = readTopic(
      'topics/a.md',
      topicOf(`${question}> [!over-to-you] Again? {#else}\n> a\n\n> [!over-to-you] No`).text,
    );
    assert.deepEqual(topic?.questions, [{ id: 'else', text: 'What else?' }]);
  });
});
