import assert from 'node:assert/strict';
import { loadPack } from '../../../../src/core/pack/loadPack';
import { passagesOf } from '../../../../src/core/search/passages';
import { bodyWith, firstTopic, packOf } from '../../../support/packs';

describe('the passage of a card', () => {
  it('is called by what it asks; its code, answer and reason can be found', () => {
    const card = [
      '````card id=trace type=predict',
      'Q: What does this print?',
      '```js',
      'console.log(1)',
      '```',
      'A: 1',
      'Why: It logs.',
      '````',
    ].join('\n');
    const { pack } = loadPack(packOf({ 'topics/first.md': firstTopic(bodyWith(card)) }));
    assert.ok(pack);
    const found = passagesOf(pack).find(passage => passage.card === 'trace');
    assert.deepStrictEqual(
      [found?.title, found?.body],
      ['What does this print?', 'console.log(1) · 1 · It logs.'],
    );
  });
});
