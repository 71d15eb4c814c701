import { mulberry32 } from '../grammar/random';
import type { NextWord, Translation } from './translation';

/** Chooses the next word of V by their probabilities. */
export type Choose = (probabilities: Float32Array) => number;

/** Writes word after word as `choose` says, until it chooses the end or there is no room left. */
export function writeWords(run: NextWord, choose: Choose): Translation {
  const { targetStart, targetEnd, maxLength } = run.model.config;
  const written = [targetStart];
  const probabilities: number[] = [];
  while (written.at(-1) !== targetEnd && written.length <= maxLength) {
    const next = run.next(written);
    const word = choose(next);
    probabilities.push(next[word]);
    written.push(word);
  }
  const logProbability = probabilities.reduce((sum, each) => sum + Math.log(each), 0);
  return { words: written.slice(1), probabilities, logProbability };
}

/** Chooses the most probable word; of equals, the first. */
export function mostProbable(probabilities: Float32Array): number {
  let best = 0;
  for (let word = 1; word < probabilities.length; word += 1) {
    if (probabilities[word] > probabilities[best]) {
      best = word;
    }
  }
  return best;
}

/** Draws each word with its probability; the same `seed`, a whole number, draws the same. */
export function drawnWith(seed: number): Choose {
  const random = mulberry32(seed);
  return probabilities => {
    let rest = random();
    for (let word = 0; word < probabilities.length; word += 1) {
      rest -= probabilities[word];
      if (rest < 0) {
        return word;
      }
    }
    // The probabilities of a row add up to 1 but for rounding.
    return mostProbable(probabilities);
  };
}
