import assert from 'node:assert/strict';
import { inEnglish } from '../../../../../src/core/message';
import {
  readModel,
  weightOf,
  type ModelFiles,
} from '../../../../../src/core/transformer/model/model';
import { randomFiles } from '../../../../support/randomModel';

const { card, bytes } = randomFiles();
const notNumbers = bytes.slice();
new DataView(notNumbers.buffer).setFloat32(card.tensors[1].offset, NaN, true);
const files: ModelFiles = { card: JSON.stringify(card), weights: bytes, sha256: card.sha256 };

function changed(part: object): string {
  return JSON.stringify({ ...card, ...part });
}

describe('The weights of a transformer', () => {
  it('are found by name, as they lie in the file', () => {
    // At an odd address, where no view of floats could begin.
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    const model = readModel({ ...files, weights: moved.subarray(1) });
    if ('template' in model) {
      assert.fail(model.template);
    }
    const all = new Float32Array(bytes.buffer);
    const { name, shape, offset } = card.tensors[5];
    const first = offset / 4;
    assert.deepEqual(weightOf(model, name), {
      name: 'enc0.self.key.bias',
      rows: 1,
      columns: shape[0],
      data: all.slice(first, first + shape[0]),
    });
    assert.equal(
      [...model.weights.values()].reduce((sum, { rows, columns }) => sum + rows * columns, 0),
      card.parameters,
    );
  });

  const damaged = 'The description of the transformer’s weights is damaged.';
  const mistakes: readonly (readonly [string, Partial<ModelFiles>, string])[] = [
    ['no weights', { weights: undefined }, 'The weights of the transformer are missing.'],
    ['no description', { card: undefined }, 'The weights of the transformer are missing.'],
    [
      'a truncated file',
      { weights: bytes.subarray(0, 100) },
      `The weights of the transformer are damaged: 100 bytes in place of ${bytes.length}.`,
    ],
    [
      'an altered file',
      { sha256: 'another' },
      'The weights of the transformer were altered: their checksum is another.',
    ],
    ['half a description', { card: JSON.stringify(card).slice(0, 900) }, damaged],
    ['a description of something else', { card: '[]' }, damaged],
    ['a missing tensor', { card: changed({ tensors: card.tensors.slice(1) }) }, damaged],
    [
      'a tensor at another place',
      {
        card: changed({
          tensors: card.tensors.map(each =>
            each.name === 'dec0.norm1.gain' ? { ...each, offset: each.offset + 4 } : each,
          ),
        }),
      },
      damaged,
    ],
    ['a wrong number of parameters', { card: changed({ parameters: 1 }) }, damaged],
    [
      'weights that are no numbers',
      { weights: notNumbers },
      `The weights of the transformer are damaged: ${card.tensors[1].name} has what is no finite number.`,
    ],
    ['a lack that no model has', { card: changed({ without: ['masks'] }) }, damaged],
    ...Object.entries({
      'heads that do not divide the width': { heads: 5 },
      'a special word outside the vocabulary': { targetEnd: 10 },
      'one special word that is two': { targetEnd: card.config.targetStart },
      'a word that is there twice': {
        sourceVocabulary: ['<pad>', '<eos>', ...Array<string>(6).fill('cat')],
      },
      'a readable head that is none': { readableHead: 'dec0.cross.h9' },
      'layers without end': { encoderLayers: 1e9 },
      'an absurd epsilon': { layerNormEpsilon: 1e308 },
    }).map(
      ([what, part]) =>
        [what, { card: changed({ config: { ...card.config, ...part } }) }, damaged] as const,
    ),
  ];
  for (const [what, part, sentence] of mistakes) {
    it(`are not read from ${what}`, () => {
      const read = readModel({ ...files, ...part });
      assert.equal('template' in read ? inEnglish(read) : read, sentence);
    });
  }
});
