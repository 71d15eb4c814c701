import assert from 'node:assert/strict';
import { catalogueOf } from '../../../../src/core/catalogue/catalogueOf';
import { loadPack } from '../../../../src/core/pack/loadPack';
import { bodyWith, firstTopic, packOf } from '../../../support/packs';

describe('catalogueOf', () => {
  it('keeps what lists need of a pack, and no text', () => {
    const body = bodyWith('> [!over-to-you] What *else*? {#else}\n> Yours.');
    const head = firstTopic(body, 'tags: [log]', 'aliases: [one]', 'formerIds: [old]');
    const { pack } = loadPack(packOf({ 'topics/first.md': head }));
    assert.ok(pack);
    const common = { level: 'basic', minutes: 3, reviewed: '2026-11-22', reviewEvery: '12mo' };
    assert.deepStrictEqual(catalogueOf(pack, 'content/sample', ['a']), {
      ...{ id: 'sample', title: 'Sample', root: 'content/sample', files: ['a'] },
      sections: [
        {
          ...{ id: 'all', title: 'All' },
          topics: [
            {
              ...{ ...common, key: 'sample/first', id: 'first', title: 'First' },
              ...{ summary: 'One idea.', tags: ['log'], aliases: ['one'], formerIds: ['old'] },
              ...{
                path: 'topics/first.md',
                headings: [{ id: 'idea', text: 'The idea', level: 2 }],
              },
              questions: [{ id: 'else', text: 'What else?' }],
            },
            {
              ...{ ...common, key: 'sample/second', id: 'second', title: 'Second' },
              ...{ summary: 'The other topic.', level: 'deep', minutes: 2, reviewEvery: '1y' },
              ...{ tags: [], aliases: [], formerIds: [], path: 'topics/second.md' },
              headings: [{ id: 'there', text: 'There', level: 2 }],
              questions: [],
            },
          ],
        },
      ],
    });
  });
});
