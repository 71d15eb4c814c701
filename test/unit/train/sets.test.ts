import { deepStrictEqual, ok } from 'node:assert/strict';
import { compositionsOf } from '../../../scripts/train/compositions';
import { isHeldOut } from '../../../scripts/train/heldOut';
import { every, heldOut, trained, uniform } from '../../../scripts/train/sets';
import { parse } from '../../../src/core/transformer/grammar/parse';
import { mulberry32 } from '../../../src/core/transformer/grammar/random';

function taken<Item>(items: Iterator<Item>, count: number): readonly Item[] {
  return Array.from({ length: count }, () => items.next().value as Item);
}

function compositions(text: string): readonly string[] {
  const parsed = parse(text.split(' '));
  ok(parsed.kind === 'sentence', text);
  return compositionsOf(parsed.sentence);
}

describe('the corpus', () => {
  const table: readonly (readonly [text: string, ...compositions: readonly string[]])[] = [
    ['the cat ate the fish', 'cat eat fish'],
    ['the small black cats sleep', 'small cat', 'black cat'],
    ['the cat is black'],
    ['i ate the red apple in the old house', 'red apple', 'old house'],
    ['the cat that ate the fish saw it', 'cat eat fish'],
    ['the fish that the cat ate is black', 'cat eat fish'],
    ['i see the black cat that ate the fish', 'black cat', 'cat eat fish'],
    ['the cat and the dog ate the fish', 'cat eat fish', 'dog eat fish'],
    ['the cat sleeps but the dog ate the fish', 'dog eat fish'],
    ['there is a black cat in the old house', 'black cat', 'old house'],
    ['he goes to the old house', 'old house'],
  ];
  for (const [text, ...expected] of table) {
    it(`finds what is put together in "${text}"`, () => {
      deepStrictEqual([...compositions(text)].sort(), expected.toSorted());
    });
  }

  it('never trains on what the walkthrough shows first', () => {
    deepStrictEqual(
      [
        'the cat ate the fish',
        'the fish ate the cat',
        'the black cat sleeps',
        'the small cats sleep',
      ].map(text => compositions(text).some(isHeldOut)),
      [true, true, true, true],
    );
  });

  it('keeps the test apart from the training by composition', () => {
    const training = taken(trained(mulberry32(1)), 2000);
    const test = taken(heldOut(mulberry32(2)), 300);
    const learned = new Set(training.flatMap(({ value }) => compositionsOf(value)));
    ok(test.every(({ value }) => !compositionsOf(value).every(each => learned.has(each))));
    ok(test.every(({ words }) => words.length > 6 && words.length < 13));
  });

  it('has every training sentence once', () => {
    const texts = taken(trained(mulberry32(1)), 2000).map(({ words }) => words.join(' '));
    deepStrictEqual(new Set(texts).size, texts.length);
  });

  it('has every short sentence once', () => {
    const texts = [...every(3)].map(({ words }) => words.join(' '));
    deepStrictEqual(new Set(texts).size, texts.length);
    ok(texts.includes('the cat sleeps') && texts.includes('i eat it') && texts.includes('i sleep'));
    ok(taken(uniform(6, mulberry32(1)), 50).every(({ words }) => words.length === 6));
  });
});
