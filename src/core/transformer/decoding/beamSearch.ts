import type { NextWord, Translation } from './translation';

/** A beginning that beam search weighed; with `parent`, they are a tree. */
export interface BeamNode {
  /** The same beginning without its last word; the root, which is `targetStart` alone, has none. */
  readonly parent: BeamNode | undefined;
  readonly word: number;
  /** Of the word, given the beginning before it. */
  readonly probability: number;
  /** Of the whole beginning. */
  readonly logProbability: number;
  /** Its place among those of its step, from 0; the beam keeps the first ones. */
  readonly rank: number;
  readonly isKept: boolean;
}

export interface BeamSearch {
  /** What the beam ended with, the most probable first. */
  readonly translations: readonly Translation[];
  /** Every beginning that was weighed, step by step, the most probable of a step first. */
  readonly steps: readonly (readonly BeamNode[])[];
}

/**
 * Keeps, at every step, the `width` most probable of all beginnings, whole ones among them. There
 * is no penalty on length: a translation is worth its probability.
 */
export function beamSearch(run: NextWord, width: number): BeamSearch {
  const { targetStart, targetEnd, maxLength } = run.model.config;
  const root = {
    parent: undefined,
    word: targetStart,
    probability: 1,
    logProbability: 0,
    rank: 0,
    isKept: true,
  };
  let beam: readonly BeamNode[] = [root];
  const steps: (readonly BeamNode[])[] = [];
  const isOpen = ({ word }: BeamNode) => word !== targetEnd;
  while (beam.some(isOpen) && steps.length < maxLength) {
    const weighed = beam
      .flatMap(node => (isOpen(node) ? likeliestAfter(run, node, width) : [node]))
      .sort((first, second) => second.logProbability - first.logProbability)
      .map((node, rank) => ({ ...node, rank, isKept: rank < width }));
    steps.push(weighed);
    beam = weighed.slice(0, width);
  }
  return { translations: beam.map(translationOf), steps };
}

/** The `width` most probable beginnings one word longer; of equals, the first. */
function likeliestAfter(run: NextWord, parent: BeamNode, width: number): readonly BeamNode[] {
  const next = run.next(pathTo(parent).map(({ word }) => word));
  return likeliest(next, width).map(word => ({
    parent,
    word,
    probability: next[word],
    logProbability: parent.logProbability + Math.log(next[word]),
    rank: 0,
    isKept: false,
  }));
}

/** The `count` most probable words, in order; few are wanted of many, so that none else is sorted. */
function likeliest(probabilities: Float32Array, count: number): readonly number[] {
  const best: number[] = [];
  for (const [word, probability] of probabilities.entries()) {
    if (best.length < count || probability > probabilities[best[count - 1]]) {
      const place = best.findIndex(other => probability > probabilities[other]);
      best.splice(place < 0 ? best.length : place, 0, word);
      best.length = Math.min(best.length, count);
    }
  }
  return best;
}

/** The nodes from the root to `node`. */
export function pathTo(node: BeamNode): readonly BeamNode[] {
  return node.parent === undefined ? [node] : [...pathTo(node.parent), node];
}

function translationOf(node: BeamNode): Translation {
  const nodes = pathTo(node).slice(1);
  return {
    words: nodes.map(({ word }) => word),
    probabilities: nodes.map(({ probability }) => probability),
    logProbability: node.logProbability,
  };
}
