import { deepStrictEqual, ok } from 'node:assert/strict';
import {
  english,
  englishWords,
  french,
} from '../../../../../src/core/transformer/grammar/vocabulary';

describe('the vocabularies', () => {
  it('begin with the special tokens and are sorted after them', () => {
    deepStrictEqual(
      [english.tokens.slice(0, 4), french.tokens.slice(0, 5)],
      [
        ['<pad>', '<eos>', 'a', 'am'],
        ['<pad>', '<bos>', '<eos>', 'a', 'acheter'],
      ],
    );
    deepStrictEqual(english.tokens.slice(2), englishWords.toSorted());
    deepStrictEqual(french.tokens.slice(3), french.tokens.slice(3).toSorted());
  });

  it('have every token once, with its index as id', () => {
    for (const { tokens, idOf } of [english, french]) {
      ok(tokens.every((token, id) => idOf(token) === id));
      deepStrictEqual([idOf('chien '), idOf('')], [-1, -1]);
    }
  });

  it('are as small as they were designed to be', () => {
    deepStrictEqual([englishWords.length, french.tokens.length], [188, 368]);
  });
});
