import assert from 'node:assert/strict';
import { catalogueOf } from '../../../../src/core/catalogue/catalogueOf';
import { formerKeys } from '../../../../src/core/catalogue/formerKeys';
import { loadPack } from '../../../../src/core/pack/loadPack';
import { firstTopic, packOf } from '../../../support/packs';

describe('formerKeys', () => {
  it('leads from each id that a topic once had, unless another topic has it now', () => {
    const first = firstTopic(undefined, 'formerIds: [old, older, second]');
    const { pack } = loadPack(packOf({ 'topics/first.md': first }));
    assert.ok(pack);
    assert.deepStrictEqual(
      [...formerKeys([catalogueOf(pack, '', [])])],
      [
        ['sample/old', 'sample/first'],
        ['sample/older', 'sample/first'],
      ],
    );
  });
});
