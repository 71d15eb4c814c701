import assert from 'node:assert/strict';
import { beamSearch, pathTo } from '../../../../../src/core/transformer/decoding/beamSearch';
import {
  drawnWith,
  mostProbable,
  writeWords,
} from '../../../../../src/core/transformer/decoding/writeWords';
import type { Translation } from '../../../../../src/core/transformer/decoding/translation';
import { Run } from '../../../../../src/core/transformer/run';
import { randomModel, smallConfig } from '../../../../support/randomModel';

const source = [2, 3, 5, 2, 4, 1];
const tiny = randomModel(
  { ...smallConfig, maxLength: 6, targetVocabulary: smallConfig.targetVocabulary.slice(0, 5) },
  3,
);

/** Every translation that fits, the most probable first. */
function allTranslations(run: Run): readonly Translation[] {
  const { targetStart, targetEnd, maxLength, targetVocabulary } = run.model.config;
  const found: Translation[] = [];
  const extend = (words: readonly number[], probabilities: readonly number[], total: number) => {
    if (words.length === maxLength || words.at(-1) === targetEnd) {
      found.push({ words, probabilities, logProbability: total });
      return;
    }
    const next = run.next([targetStart, ...words]).slice();
    targetVocabulary.forEach((_, word) =>
      extend([...words, word], [...probabilities, next[word]], total + Math.log(next[word])),
    );
  };
  extend([], [], 0);
  return found.sort((first, second) => second.logProbability - first.logProbability);
}

describe('A translation', () => {
  it('takes the most probable word at each step', () => {
    const run = new Run(randomModel(), source);
    const { words, probabilities } = writeWords(run, mostProbable);
    const { targetStart } = smallConfig;
    for (const [step, word] of words.entries()) {
      const next = run.next([targetStart, ...words.slice(0, step)]);
      assert.deepEqual([Math.max(...next), next[word]], [probabilities[step], probabilities[step]]);
    }
  });

  it('ends with the end, or where there is no more room', () => {
    const lengths = Array.from({ length: 60 }, (_, seed) => {
      const { words } = writeWords(new Run(randomModel(smallConfig, seed), source), mostProbable);
      const { targetEnd, maxLength } = smallConfig;
      const end = words.indexOf(targetEnd);
      assert.equal(words.length, end < 0 ? maxLength : end + 1);
      return words.length;
    });
    assert.ok(Math.min(...lengths) < smallConfig.maxLength && lengths.includes(10));
  });

  it('is worth the product of the probabilities of its words', () => {
    const run = new Run(tiny, source);
    for (const each of [writeWords(run, mostProbable), beamSearch(run, 3).translations[1]]) {
      const product = each.probabilities.reduce((all, probability) => all * probability, 1);
      assert.ok(Math.abs(Math.exp(each.logProbability) - product) < 1e-12);
    }
  });

  it('is drawn anew with another seed, and again with the same', () => {
    const run = new Run(randomModel(), source, { temperature: 3 });
    const [first, ...others] = [1, 1, 2, 3, 4].map(seed => writeWords(run, drawnWith(seed)));
    assert.deepEqual(first, others[0]);
    assert.ok(others.slice(1).some(({ words }) => words.join() !== first.words.join()));
  });

  it('is drawn as often as it is probable', () => {
    const choose = drawnWith(7);
    const probabilities = Float32Array.of(0.5, 0, 0.2, 0.3);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 10_000; draw += 1) {
      counts[choose(probabilities)] += 1;
    }
    assert.ok(counts.every((count, word) => Math.abs(count - 10_000 * probabilities[word]) < 150));
    assert.equal(counts[1], 0);
  });
});

describe('Beam search', () => {
  it('takes the most probable word at each step if one is kept', () => {
    const run = new Run(tiny, source);
    assert.deepEqual(beamSearch(run, 1).translations, [writeWords(run, mostProbable)]);
  });

  it('finds the most probable translations of all if it keeps enough', () => {
    const run = new Run(tiny, source);
    assert.deepEqual(
      beamSearch(run, 2000)
        .translations.slice(0, 100)
        .map(({ words }) => words),
      allTranslations(run)
        .slice(0, 100)
        .map(({ words }) => words),
    );
  });

  it('keeps the most probable of what it weighed, in a tree from the start', () => {
    const { steps } = beamSearch(new Run(tiny, source), 2);
    for (const [index, step] of steps.entries()) {
      const values = step.map(({ logProbability }) => logProbability);
      assert.deepEqual(
        values,
        values.toSorted((first, second) => second - first),
      );
      assert.deepEqual(
        step.map(({ isKept }) => isKept),
        step.map((_, rank) => rank < 2),
      );
      for (const node of step) {
        const [root, ...path] = pathTo(node);
        assert.equal(root.word, tiny.config.targetStart);
        assert.ok(path.length === index + 1 || node.word === tiny.config.targetEnd);
        assert.ok(path.slice(0, -1).every(({ isKept }) => isKept));
      }
    }
  });
});
