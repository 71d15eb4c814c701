import type { Message } from '../../message';
import type { BeamSearch } from '../decoding/beamSearch';
import type { Model } from '../model/model';
import type { Trace } from '../trace';
import type { WalkthroughState } from './state';

/** The models that ship; the twin was trained without the mask, and may be missing. */
export interface Models {
  readonly translator: Model;
  readonly unmasked: Model | undefined;
}

/** A word that a model wrote; its index among the words is its `position`. */
export interface OutputWord {
  readonly id: number;
  /** As the vocabulary spells it: `l'`, `<eos>`. */
  readonly text: string;
  /** Given the words before it, 0 to 1. */
  readonly probability: number;
  /** The natural logarithm of it. */
  readonly logProbability: number;
}

/** What a model wrote for a sentence. */
export interface Output {
  /** `<eos>` is last, unless there was no room for it. */
  readonly words: readonly OutputWord[];
  /** To read: spaced as French is, without special words. */
  readonly text: string;
  /** Of the whole. */
  readonly logProbability: number;
  /** Accepted by the grammar as a translation of the sentence. */
  readonly isRight: boolean;
  /** What a beam weighed; only if it was searched by beam. */
  readonly beam: BeamSearch | undefined;
}

/** Two runs over the same words; the same one twice if nothing is switched. */
export interface Traces {
  readonly base: Trace;
  readonly changed: Trace;
}

/** One sentence, translated without and with the switches. */
export interface Reading {
  /** Word ids, `sourceEnd` last. */
  readonly ids: readonly number[];
  /** Their spellings, `<eos>` last. */
  readonly words: readonly string[];
  readonly base: Output;
  readonly changed: Output;
  /** Every translation that the grammar accepts, the likeliest first. */
  readonly right: readonly string[];
  /**
   * All numbers that tell the word at `position`. Both runs read the words that the base wrote
   * before it, so that a difference is the switches' doing and not that of another beginning.
   */
  readonly tracesAt: (position: number) => Traces;
  /** Likewise after any words, `targetStart` first. */
  readonly tracesAfter: (written: readonly number[]) => Traces;
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
