import { deepStrictEqual, ok } from 'node:assert/strict';
import { frenchText } from '../../../../../src/core/transformer/grammar/french/spelling';
import { parse } from '../../../../../src/core/transformer/grammar/parse';
import { translationsOf } from '../../../../../src/core/transformer/grammar/translations';
import type { Sentence } from '../../../../../src/core/transformer/grammar/syntax';

function sentenceOf(english: string): Sentence {
  const parsed = parse(english.split(' '));
  ok(parsed.kind === 'sentence', english);
  return parsed.sentence;
}

/** Every translation with its weight in per mille. */
function weights(english: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    translationsOf(sentenceOf(english)).map(({ tokens, weight }) => [
      frenchText(tokens),
      Math.round(weight * 1000),
    ]),
  );
}

describe('what English leaves open', () => {
  const table: readonly (readonly [english: string, french: Readonly<Record<string, number>>])[] = [
    ['the big cat sleeps', { 'le grand chat dort': 600, 'le gros chat dort': 400 }],
    ['the big house is big', { 'la grande maison est grande': 1000 }],
    ['i am small', { 'je suis petit': 600, 'je suis petite': 400 }],
    ['it is black', { 'il est noir': 900, 'elle est noire': 100 }],
    [
      'the cat is eating the fish',
      { 'le chat mange le poisson': 750, 'le chat est en train de manger le poisson': 250 },
    ],
    ['he is going to the park', { 'il va au parc': 1000 }],
    ['your cat sleeps', { 'votre chat dort': 580, 'ton chat dort': 420 }],
  ];
  for (const [english, french] of table) {
    it(`is settled by weights in "${english}"`, () => {
      deepStrictEqual(weights(english), french);
    });
  }

  it('is settled once for all that «you» means in a sentence', () => {
    const mixed = translationsOf(sentenceOf('you arrived but your friends never saw you')).filter(
      ({ tokens }) =>
        ['tu', 'tes', "t'"].some(token => tokens.includes(token)) &&
        ['vous', 'vos'].some(token => tokens.includes(token)),
    );
    deepStrictEqual(mixed, []);
    deepStrictEqual(Object.keys(weights('you arrived and you are small')), [
      'tu es arrivé et tu es petit',
      'vous êtes arrivés et vous êtes petits',
      'vous êtes arrivé et vous êtes petit',
      'tu es arrivée et tu es petite',
      'vous êtes arrivée et vous êtes petite',
      'vous êtes arrivées et vous êtes petites',
    ]);
  });

  it('leads greedy decoding away from the likeliest translation', () => {
    const all = translationsOf(sentenceOf('you are small'));
    const vous = all.filter(({ tokens }) => tokens[0] === 'vous');
    const share = vous.reduce((sum, { weight }) => sum + weight, 0);
    deepStrictEqual(
      { begins: share > 0.55, ends: all[0].tokens, clearly: all[0].weight > 1.3 * vous[0].weight },
      { begins: true, ends: ['tu', 'es', 'petit'], clearly: true },
    );
  });
});
