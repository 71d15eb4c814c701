import assert from 'node:assert/strict';
import { inEnglish } from '../../../../src/core/message';
import { readSentence, textOf } from '../../../../src/core/transformer/sentence';
import { smallConfig } from '../../../support/randomModel';

describe('An English sentence', () => {
  for (const sentence of ['the cat ate', '  The  CAT\tate . ', 'the cat ate!?', 'the\ncat ate…']) {
    it(`is read from ${JSON.stringify(sentence)}`, () => {
      assert.deepEqual(readSentence(sentence, smallConfig), [2, 3, 5, 1]);
    });
  }

  it('may have either apostrophe', () => {
    assert.deepEqual(readSentence('isn’t', smallConfig), readSentence("isn't", smallConfig));
  });

  const mistakes: readonly (readonly [string, string])[] = [
    ['', 'There are no words to translate.'],
    [' ... !', 'There are no words to translate.'],
    ['..., !?', 'There are no words to translate.'],
    ['the dog ate', 'The model does not know the word "dog".'],
    ['the dog ate the dog', 'The model does not know the word "dog".'],
    ['cat, fish', 'The model does not know the word "cat,".'],
    ['猫', 'The model does not know the word "猫".'],
    ['the c\u200bat', 'The word "cU+200Bat" has an invisible character in it, U+200B.'],
    ['the <eos>', 'The model does not know the word "<eos>".'],
    ['a b c d e f g', 'The model does not know the words "a", "b", "c", "d", "e".'],
    ['x'.repeat(99), `The model does not know the word "${'x'.repeat(40)}…".`],
    ['cat '.repeat(10), 'The sentence has 10 words, and the model reads 9 at most.'],
    ['cat '.repeat(500), 'The sentence has 500 words, and the model reads 9 at most.'],
  ];
  for (const [sentence, answer] of mistakes) {
    it(`is not ${JSON.stringify(sentence.slice(0, 50))}`, () => {
      const read = readSentence(sentence, smallConfig);
      assert.equal('template' in read ? inEnglish(read) : read, answer);
    });
  }

  it('of the most words that fit is read', () => {
    assert.equal((readSentence('cat '.repeat(9), smallConfig) as number[]).length, 10);
  });
});

describe('A French sentence', () => {
  it('is written of words without special ones, and without a space after an apostrophe', () => {
    assert.equal(textOf([1, 3, 4, 8, 5, 2, 0], smallConfig), "le chat l'poisson");
  });
});
