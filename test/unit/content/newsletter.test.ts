import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { readFolder } from '../../../src/cli/readFolder';
import { Engine } from '../../../src/core/engine/engine';
import { englishLabels } from '../../../src/core/markdown/rendered';
import newsletter from '../../fixtures/newsletter.json';

type Node = DefaultTreeAdapterMap['node'];

/** What a reader sees of a page: case, dashes and line breaks do not matter for finding a name. */
function visibleText(html: string): string {
  function textOf(node: Node): string {
    return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
  }
  return plain(textOf(parse(html)));
}

function plain(text: string): string {
  return text.replace(/[\s\u2010-\u2014]+/g, ' ').replace(/-/g, ' ').toLowerCase();
}

describe('everything the newsletter names is on the page of its topic', () => {
  const engine = new Engine([readFolder('content/ep159')]);

  for (const [topic, names] of Object.entries(newsletter)) {
    it(topic, () => {
      const page = engine.render(`ep159/${topic}`, englishLabels, '2026-11-22');
      const text = visibleText(page?.html ?? '');
      assert.deepStrictEqual(
        names.filter(name => !text.includes(plain(name))),
        [],
      );
    });
  }

  it('has a page for every topic, and beside them only what is looked up', () => {
    const topics = engine.packs.flatMap(pack => pack.topics);
    assert.deepStrictEqual(
      topics.flatMap(({ id, level }) => (level === 'reference' ? [] : [id])).sort(),
      Object.keys(newsletter).sort(),
    );
  });
});
