import type { Message } from '../../message';
import type { Model } from '../model/model';
import type { Reading } from './reading';
import type { WalkthroughState } from './state';

/** The models that ship; the twin was trained without the mask. */
export interface Models {
  readonly translator: Model;
  /** Or why it cannot be had: all but its own part of a step does without it. */
  readonly unmasked: Model | Message;
}

/** Which runs a number is of. */
export interface Place {
  readonly reading: 'source' | 'compared' | 'twin';
  /** What the decoder read, `targetStart` first. */
  readonly written: readonly number[];
}

/** Everything that the exhibits and questions are made of. */
export interface Computation {
  /** What was asked for, brought within what there is: layers, heads, words, cells, switches. */
  readonly state: WalkthroughState;
  /** What of the state could not be had, a sentence each. */
  readonly leftOut: readonly Message[];
  readonly models: Models;
  readonly reading: Reading;
  readonly compared: Reading | undefined;
  /** The first sentence in the model that was trained without the mask. Nothing is switched in it. */
  readonly twin: Reading | undefined;
  /** Is any switch on? */
  readonly isChanged: boolean;
}

/** Why a sentence is not computed, and which part of it is to blame. */
export interface Problem {
  readonly kind: 'problem';
  readonly message: Message;
  /** Of the two sentences. */
  readonly sentence: 'source' | 'compared';
  /** Index of the word; undefined if it is the sentence as a whole. */
  readonly at: number | undefined;
  /** Known words that look like the one at `at`, the most similar first. */
  readonly nearest: readonly string[];
  /** Words that can stand at `at`, or that can follow if the sentence is unfinished. */
  readonly expected: readonly string[];
}
