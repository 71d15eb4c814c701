import { deepStrictEqual, ok } from 'node:assert/strict';
import { Census } from '../../../../../src/core/transformer/grammar/census';
import { derive } from '../../../../../src/core/transformer/grammar/derive';
import { draw } from '../../../../../src/core/transformer/grammar/draw';
import { mulberry32 } from '../../../../../src/core/transformer/grammar/random';
import {
  choice,
  literal,
  optional,
  sequence,
  word,
  type Rule,
} from '../../../../../src/core/transformer/grammar/rule';

const letter = word(['a', 'b'], text => text);

/** a, b, each perhaps twice, and perhaps «!»; the meaning is the words with their indices. */
const rule: Rule<string> = sequence(
  [
    choice<string>([
      sequence([letter], ({ entry, at }) => `${entry}${at}`),
      sequence(
        [letter, letter],
        (first, second) => `${first.entry}${first.at}${second.entry}${second.at}`,
      ),
    ]),
    optional(literal('!'), 0.5),
  ],
  (letters, mark) => letters + (mark === undefined ? '' : `!${mark.at}`),
);

const all = [
  'a',
  'b',
  'a a',
  'a b',
  'b a',
  'b b',
  'a !',
  'b !',
  'a a !',
  'a b !',
  'b a !',
  'b b !',
];

describe('a rule', () => {
  it('derives its sentences with their meaning', () => {
    deepStrictEqual(
      ['a', 'b a !', 'a ! a', ''].map(text => derive(rule, wordsOf(text), 3)),
      [
        { derivations: ['a0'], reached: 1, expected: ['!', 'a', 'b'] },
        { derivations: ['b0a1!2'], reached: 3, expected: [] },
        { derivations: [], reached: 2, expected: [] },
        { derivations: [], reached: 0, expected: ['a', 'b'] },
      ],
    );
  });

  it('expects no word that would make a sentence longer than the longest', () => {
    deepStrictEqual(
      [1, 2].map(longest => derive(rule, ['a'], longest).expected),
      [[], ['!', 'a', 'b']],
    );
    const pair = sequence([letter, letter, letter], (...leaves) => leaves.length);
    deepStrictEqual(
      derive(choice([pair, sequence([letter], (...leaves) => leaves.length)]), [], 2).expected,
      ['a', 'b'],
    );
    deepStrictEqual(derive(pair, [], 2).expected, []);
  });

  it('leaves out alternatives that derive nothing', () => {
    const nothing = word<string>([], text => text);
    deepStrictEqual(
      [
        choice([nothing, letter]),
        sequence([letter, choice([nothing])], (...leaves) => leaves.length),
      ].map(({ shortest }) => shortest),
      [1, Infinity],
    );
  });

  it('has every sentence once in a census', () => {
    const census = new Census(3);
    const counts = census.counts(rule);
    deepStrictEqual(counts, [0, 2, 6, 4]);
    const found = counts.flatMap((count, length) =>
      Array.from({ length: count }, (_, number) => census.derivation(rule, length, number)),
    );
    deepStrictEqual(found.map(({ words }) => words.join(' ')).sort(), all.toSorted());
    deepStrictEqual(
      found.map(({ value }) => value),
      found.flatMap(({ words }) => derive(rule, words, 3).derivations),
    );
  });

  it('draws all that it derives, as the weights say and the same for the same seed', () => {
    const draws = Array.from({ length: 2000 }, (_, seed) => draw(rule, mulberry32(seed)));
    deepStrictEqual([...new Set(draws.map(({ words }) => words.join(' ')))].sort(), all.toSorted());
    const marked = draws.filter(({ words }) => words.includes('!')).length;
    ok(Math.abs(marked / draws.length - 0.5) < 0.05);
    deepStrictEqual(draw(rule, mulberry32(7)), draws[7]);
  });
});

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter(part => part !== '');
}
