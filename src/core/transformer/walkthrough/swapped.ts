import { remembering } from '../../memo';
import { parse } from '../grammar/parse';
import { englishWord, wordsIn } from '../sentence';

/** The pair that shows what order is for. */
const usual = ['the cat ate the fish', 'the fish ate the cat'] as const;

/**
 * A sentence and one of the same words in another order: of two words that lie as far apart as can
 * be, each takes the other's place. Another pair if the grammar has none.
 */
export const swapped = remembering(
  20,
  (sentence: string): readonly [sentence: string, other: string] => {
    const words = wordsIn(sentence);
    const pairs = words.flatMap((_, first) =>
      words.flatMap((_, second) =>
        second > first && words[first] !== words[second] ? [{ first, second }] : [],
      ),
    );
    pairs.sort((a, b) => b.second - b.first - (a.second - a.first));
    for (const { first, second } of pairs) {
      const other = words.with(first, words[second]).with(second, words[first]);
      if (parse(other).kind === 'sentence') {
        return [written(words), written(other)];
      }
    }
    return usual;
  },
);

function written(words: readonly string[]): string {
  return words.map(englishWord).join(' ');
}
