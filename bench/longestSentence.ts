import { draw } from '../src/core/transformer/grammar/draw';
import { sentence } from '../src/core/transformer/grammar/english/sentence';
import { mulberry32 } from '../src/core/transformer/grammar/random';
import { translationsOf } from '../src/core/transformer/grammar/translations';
import type { Config } from '../src/core/transformer/model/config';
import { problemOf } from '../src/core/transformer/walkthrough/problem';

const drawn = 5000;

/** Of many sentences that a model can read, the one with the most words in both languages. */
export function longestSentence(config: Config): string {
  const random = mulberry32(159);
  return Array.from({ length: drawn }, () => draw(sentence, random))
    .map(({ words, value }) => ({ text: words.join(' '), length: words.length, value }))
    .filter(({ text }) => problemOf('source', text, config) === undefined)
    .map(({ text, length, value }) => ({
      text,
      length: length + translationsOf(value)[0].tokens.length,
    }))
    .reduce((one, other) => (other.length > one.length ? other : one)).text;
}
