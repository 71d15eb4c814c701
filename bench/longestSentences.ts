import { draw } from '../src/core/transformer/grammar/draw';
import { sentence } from '../src/core/transformer/grammar/english/sentence';
import { mulberry32 } from '../src/core/transformer/grammar/random';
import { translationsOf } from '../src/core/transformer/grammar/translations';
import type { Config } from '../src/core/transformer/model/config';
import { problemOf } from '../src/core/transformer/walkthrough/problem';

const drawn = 5000;

/** Of many sentences that a model can read, those with the most words in both languages. */
export function longestSentences(config: Config, count: number): readonly string[] {
  const random = mulberry32(159);
  const lengths = new Map(
    Array.from({ length: drawn }, () => draw(sentence, random))
      .filter(({ words }) => problemOf('source', words.join(' '), config) === undefined)
      .map(({ words, value }) => [
        words.join(' '),
        words.length + translationsOf(value)[0].tokens.length,
      ]),
  );
  return [...lengths]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([text]) => text);
}
