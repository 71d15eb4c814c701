import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readModels } from '../../../../src/webview/transformerPanel/models';
import { randomFiles } from '../../../support/randomModel';

describe('The models of the walkthrough', () => {
  it('are had without the twin, with why it is not', async () => {
    const { card, bytes } = randomFiles();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const text = JSON.stringify({ ...card, sha256 });
    const models = await readModels([
      { name: 'translator', card: text, weights: bytes },
      { name: 'unmasked', card: text, weights: bytes.slice(4) },
    ]);
    assert.ok('translator' in models && 'template' in models.unmasked);
    assert.deepEqual(models.unmasked.args, [bytes.length - 4, bytes.length]);
  });
});
