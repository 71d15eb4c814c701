import type { NextWord } from './generatedPack';

/**
 * Words as often as a text has them: the word of rank r comes up in proportion to 1 / (r + 2.7)
 * (Zipf's law with Mandelbrot's correction). The common words are short, as they are in English.
 */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly next: NextWord;
}

/** 50,000 words: about as many as a technical library has that is read from end to end. */
const size = 50_000;

/** How often letters stand where in English words, roughly: repeated ones are likelier. */
const onsets = 'b c d f g h l m n p r s s t t v w st tr pr ch sh cl gr pl str qu'.split(' ');
const vowels = 'a a a e e e e i i i o o o u ai ea ou io'.split(' ');
const codas = ' |||||n|r|s|t|l|d|m|ng|nt|ck|st|x|ss'.trim().split('|');

export function makeVocabulary(random: () => number): Vocabulary {
  const one = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)];
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * Math.min(4, 1 + Math.log10(1 + words.size)));
    const parts = Array.from({ length: syllables }, () => one(onsets) + one(vowels) + one(codas));
    words.add(parts.join(''));
  }
  const list = [...words];
  const shares = cumulative(list.map((_, rank) => 1 / (rank + 1 + 2.7)));
  return { words: list, next: () => list[firstAbove(shares, random() * shares[size - 1])] };
}

function cumulative(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map(value => (total += value));
}

/** Index of the first of the ascending `values` that is above `wanted`. */
function firstAbove(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = values[middle] > wanted ? [low, middle] : [middle + 1, high];
  }
  return low;
}
