import assert from 'node:assert/strict';
import { inEnglish } from '../../../../../src/core/message';
import { maximumWords } from '../../../../../src/core/transformer/grammar/english/sentence';
import { compute } from '../../../../../src/core/transformer/walkthrough/compute';
import { nameShown } from '../../../../../src/core/transformer/walkthrough/nameShown';
import { initialState } from '../../../../../src/core/transformer/walkthrough/state';
import { computed, randomModels } from '../../../../support/walkthrough';

function problem(source: string, compared?: string) {
  const result = compute(randomModels, { ...initialState, source, compared });
  return 'kind' in result ? result : assert.fail(source);
}

describe('What a state comes to', () => {
  it('is the translation without and with the switches', () => {
    const { reading, isChanged } = computed({ switches: ['dec0.cross'] });
    assert.ok(isChanged);
    assert.notEqual(reading.base.text, reading.changed.text);
    assert.equal(
      computed().reading.base,
      reading.changed === reading.base ? 0 : computed().reading.base,
    );
    assert.equal(computed().reading.changed, computed().reading.base);
  });

  it('has the numbers that told each word', () => {
    const { reading } = computed();
    for (const [position, { id, probability }] of reading.base.words.entries()) {
      const { columns = 0, data } =
        reading.tracesAt(position).base.tensors.get('probabilities') ?? {};
      assert.equal(data?.[position * columns + id], probability);
    }
  });

  it('is the same object when asked for again', () => {
    assert.equal(computed({ step: 3 }).reading, computed({ step: 9 }).reading);
    assert.notEqual(computed().reading, computed({ switches: ['mask'] }).reading);
  });

  it('lets both runs read the same words', () => {
    const { reading } = computed({ switches: ['dec0.cross'] });
    const { base, changed } = reading.tracesAt(3);
    assert.deepEqual(base.written, changed.written);
  });

  it('knows what is right', () => {
    const { reading } = computed({ source: 'the black cat sleeps' });
    assert.deepEqual(
      reading.right.map(({ text }) => text),
      ['le chat noir dort'],
    );
    assert.equal(reading.base.isRight, false);
  });

  it('writes "I" as English does', () => {
    const computation = computed({ source: 'i see it', word: 0 });
    const { reading } = computation;
    const name = inEnglish(
      nameShown(reading.tracesAt(0).base, { name: 'enc0.self.h0.weights', row: 0, column: 0 })
        .subject,
    );
    assert.deepEqual([reading.words[0], name], ['I', 'I → I']);
  });

  it('is brought within what there is, and says so', () => {
    const { state, leftOut } = computed({
      layer: 9,
      head: 9,
      word: 99,
      position: 99,
      cell: { name: 'logits', row: 400, column: 0 },
      switches: ['mask', 'flux', 'dec0.cross=40', 'mask', 'enc0.self.h0', 'enc0.self.h0=mean'],
    });
    assert.deepEqual(
      [state.layer, state.head, state.word, state.cell, state.switches],
      [1, 1, 4, undefined, ['mask', 'enc0.self.h0=mean']],
    );
    assert.equal(leftOut.length, 7);
  });

  it('leaves a pin out of a second sentence that has no such word', () => {
    const { reading, compared } = computed({ switches: ['dec0.cross=5'], compared: 'she sleeps' });
    assert.notEqual(reading.changed, reading.base);
    assert.equal(compared?.changed, compared?.base);
  });
});

describe('A sentence that is not computed', () => {
  it('is told in a sentence, with the word to blame and what could stand there', () => {
    const told = (source: string) => {
      const { message, at, nearest, expected } = problem(source);
      return [inEnglish(message), at, nearest[0], expected.length > 0];
    };
    assert.deepEqual(
      ['', '…!', 'the kat sleeps', 'кот', 'the\u200bcat', ',', 'word '.repeat(500)].map(told),
      [
        ['There are no words to translate.', undefined, undefined, false],
        ['There are no words to translate.', undefined, undefined, false],
        ['The model does not know the word "kat".', 1, 'cat', true],
        ['The model does not know the word "кот".', 0, undefined, true],
        ['The word "theU+200Bcat" has an invisible character in it, U+200B.', 0, 'that', true],
        ['There are no words to translate.', undefined, undefined, false],
        [
          'The sentence has 500 words, and the model reads 19 at most.',
          maximumWords,
          undefined,
          false,
        ],
      ],
    );
    const [misplaced, unfinished] = [problem('the cat the'), problem('the cat')];
    assert.deepEqual(
      [misplaced.at, misplaced.message.args[0], unfinished.at, unfinished.expected],
      [2, 'the', 2, misplaced.expected],
    );
  });

  it('may be the one beside the first', () => {
    assert.equal(problem('she sleeps', 'she flies').sentence, 'compared');
    assert.equal('kind' in compute(randomModels, { ...initialState, compared: '  ' }), false);
  });
});
