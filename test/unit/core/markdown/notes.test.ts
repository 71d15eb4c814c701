import assert from 'node:assert/strict';
import { renderTopic } from '../../../../src/core/markdown/render';
import { contextOf, topicOf } from '../../../support/topics';

const sources = ['a', 'b'].map(id => ({
  id,
  title: `Source ${id}`,
  url: `https://example.org/${id}`,
  kind: 'secondary',
}));

function render(body: string): string {
  return renderTopic(topicOf(body, { sources }), contextOf()).html;
}

/** The ids of the list's entries and the texts of the citations. */
function notes(body: string): readonly [readonly string[], readonly string[]] {
  const html = render(body);
  const entries = [...html.matchAll(/<li(?: id="note-(\w+)")?><(?:a|p)/g)].map(
    ([, id]) => id ?? '-',
  );
  const citations = [...html.matchAll(/<sup><a [^>]*href="#note-(\w+)"[^>]*>(\d+)</g)];
  return [entries, citations.map(([, id, number]) => `${id} ${number}`)];
}

describe('Notes', () => {
  it('are numbered as they are cited; sources nobody cites follow', () => {
    assert.deepEqual(notes('x[^b] y[^n] z[^b]\n\n[^n]: text'), [
      ['b', 'n', '-'],
      ['b 1', 'n 2', 'b 1'],
    ]);
  });

  it('may cite each other', () => {
    assert.deepEqual(notes('x[^n]\n\n[^n]: text[^m]\n[^m]: text[^a]'), [
      ['n', 'm', 'a', '-'],
      ['n 1', 'm 2', 'a 3'],
    ]);
  });

  it('end a paragraph, go on with indented lines, and are found in quotes', () => {
    const html = render('x[^n][^q]\n[^n]: one\n  two\n\n    three\n\n> [^q]: quoted\n\nrest');
    assert.match(html, /<li id="note-n"><p>one\ntwo<\/p>\n<p>three<\/p>/);
    assert.match(html, /<li id="note-q"><p>quoted<\/p>/);
    assert.match(html, /<p>rest<\/p>/);
  });

  it('lead back to every place that cites them', () => {
    assert.match(
      render('x[^a] y[^a]'),
      /href="#cite-a" aria-label="Back to the text">↩<\/a> <a class="back" href="#cite-a-2" aria-label="Back to the text \(2\)"/,
    );
  });

  it('that do not exist are text', () => {
    assert.match(render('x[^none]'), /<p>x\[\^none\]<\/p>/);
  });

  it('are no links inside links', () => {
    assert.match(render('[x[^a]](https://example.org)'), /rel="noreferrer">x\[\^a\]<\/a>/);
  });
});
