import assert from 'node:assert/strict';
import { inEnglish } from '../../../../../src/core/message';
import { randomModel } from '../../../../support/randomModel';
import { computed, deepModels, grammarConfig, randomModels } from '../../../../support/walkthrough';
import { effectOf } from '../../../../../src/core/transformer/walkthrough/effect';
import { walkthroughSentences } from '../../../../../src/core/transformer/walkthrough/sentences';
import { switchName } from '../../../../../src/core/transformer/walkthrough/switches';

type Names = readonly (keyof typeof walkthroughSentences)[];

/** Which sentences are said of switches. */
function said(change: Parameters<typeof computed>[0], models = randomModels): Names {
  const { sentences } = effectOf(computed(change, models)) ?? assert.fail();
  return sentences.map(({ template }) => {
    const [name] = Object.entries(walkthroughSentences).find(([, text]) => text === template) ?? [];
    return name as Names[number];
  });
}

describe('What switches did', () => {
  it('is not said if there are none', () => {
    assert.equal(effectOf(computed()), undefined);
  });

  it('is nothing without the mask, if there is one decoder layer or one word, and it is said why', () => {
    const switches = ['mask'];
    assert.deepEqual(said({ switches, position: 2 }), ['sameBits', 'noFuture']);
    assert.deepEqual(said({ switches, position: 0 }), ['sameBits', 'firstWord']);
    assert.notEqual(effectOf(computed({ switches, position: 2 }, deepModels))?.largest, 0);
  });

  it('is nothing in a row that is not there yet', () => {
    const switches = ['dec0.cross=2@6'];
    assert.deepEqual(said({ switches, position: 1 }), ['sameBits', 'notReached']);
  });

  it('is nothing after an earlier row, if there is one decoder layer', () => {
    const switches = ['dec0.cross=2@1'];
    assert.deepEqual(said({ switches, position: 3 }), ['sameBits', 'passed']);
  });

  it('is other words, but not here, if the logits stay the same', () => {
    const computation = computed({ switches: ['dec0.cross=2@6'], position: 1 });
    const { reading } = computation;
    const changed = { ...reading.changed, words: reading.changed.words.slice(1), text: 'others' };
    const effect = effectOf({ ...computation, reading: { ...reading, changed } });
    assert.deepEqual(
      effect?.sentences.map(({ template }) => template),
      [walkthroughSentences.otherWordsElsewhere],
    );
  });

  it('is a probability that moves, other words, or a reason why not', () => {
    const [first, second] = said({ switches: ['dec0.cross'], position: 0 });
    assert.deepEqual([first, second], ['otherWords', 'probabilityMoves']);
  });

  it('is what a head costs on the test set, if that was measured, of this head alone', () => {
    const { card } = randomModels.translator;
    const measured = { ...card, heads: { 'enc0.self.h0': 17.94, 'enc0.self.h1': 0 } };
    const models = {
      ...randomModels,
      translator: { ...randomModel(grammarConfig, 3), card: measured },
    };
    const [measuredAt, freeAt] = ['enc0.self.h0', 'enc0.self.h1'];
    const costs = [[measuredAt], [freeAt], ['enc1.self.h0'], [measuredAt, freeAt]].map(switches => {
      const { sentences } = effectOf(computed({ switches }, models)) ?? assert.fail();
      return sentences.map(inEnglish).filter(text => text.startsWith('Without this head'));
    });
    assert.deepEqual(costs, [
      [
        'Without this head, 17.94 percentage points fewer of the test sentences are translated right.',
      ],
      ['Without this head, no fewer of the test sentences are translated right.'],
      [],
      [],
    ]);
  });
});

describe('The name of a switch', () => {
  it('says what part, and what is done to it', () => {
    const computation = computed();
    const names = [
      'mask',
      'encoder-positions',
      'enc0.self.h1',
      'dec0.cross=uniform',
      'dec0.cross.h0=1',
      'dec0.cross=3@4',
      'enc1.norm2',
      'dec0.residual3',
      'dec0.ffn',
    ].map(name => {
      const { part, effect } = switchName(computation, name);
      return `${inEnglish(part)}: ${inEnglish(effect)}`;
    });
    assert.deepEqual(names, [
      'Mask: off',
      'Encoder positions: off',
      'Encoder layer 1, self-attention, head 2: off',
      'Decoder layer 1, cross-attention: looks everywhere alike',
      'Decoder layer 1, cross-attention, head 1: looks at “cat” alone',
      'Decoder layer 1, cross-attention: looks at “the” alone for word 5',
      'Encoder layer 2, layer norm 2: off',
      'Decoder layer 1, residual path 3: off',
      'Decoder layer 1, feed-forward: off',
    ]);
  });
});
