import type { Run } from '../run';

/** What it takes to write: a run, or whatever says the same. */
export type NextWord = Pick<Run, 'model' | 'next'>;

/** What a model wrote, word by word. */
export interface Translation {
  /** Word ids without `targetStart`; `targetEnd` is last, unless there was no room for it. */
  readonly words: readonly number[];
  /** The probability of each word, given those before it. */
  readonly probabilities: readonly number[];
  /** Of the whole: the sum of the logarithms of the probabilities, 0 at most. */
  readonly logProbability: number;
}
