import assert from 'node:assert/strict';
import { Run } from '../../../../src/core/transformer/run';
import { tensorOf, type Trace } from '../../../../src/core/transformer/trace';
import { headContribution } from '../../../../src/core/transformer/explain/headContribution';
import { randomModel, smallConfig } from '../../../support/randomModel';
import { switched, switchNames } from '../../../support/randomSwitches';

const model = randomModel();
const source = [2, 3, 5, 2, 4, 1];
const written = [1, 3, 4, 6, 7];

function values(trace: Trace, name: string): Float32Array {
  const { data } = tensorOf(trace, name) ?? assert.fail(`There is no ${name}.`);
  return data;
}

function sameBits(first: Float32Array, second: Float32Array): boolean {
  return Buffer.from(first.slice().buffer).equals(Buffer.from(second.slice().buffer));
}

function farthest(first: Float32Array, second: Float32Array): number {
  return first.reduce((most, value, at) => Math.max(most, Math.abs(value - second[at])), 0);
}

function logits(words: readonly number[], ids: readonly number[], ...off: readonly string[]) {
  const interventions = switched(off, smallConfig, ids.length);
  return values(new Run(model, ids, { interventions }).trace(words), 'logits');
}

/** The probabilities after each beginning of `written`, one step after the other. */
function stepByStep(run: Run): readonly Float32Array[] {
  return written.map((_, index) => run.next(written.slice(0, index + 1)).slice());
}

describe('A run of the transformer', () => {
  it('makes rows of weights and probabilities that add up to 1', () => {
    const { tensors } = new Run(model, source).trace(written);
    const rows = [...tensors.values()]
      .filter(({ name }) => name.endsWith('.weights') || name === 'probabilities')
      .flatMap(({ columns, data }) =>
        Array.from({ length: data.length / columns }, (_, row) =>
          data.subarray(row * columns, (row + 1) * columns).reduce((sum, each) => sum + each, 0),
        ),
      );
    assert.equal(rows.length, 2 * 2 * (6 + 5 + 5) + 5);
    assert.ok(rows.every(sum => Math.abs(sum - 1) <= 1e-6));
  });

  it('gives exactly no weight to what is masked, and some to all else', () => {
    const trace = new Run(model, source).trace(written);
    const isMasked = Array.from({ length: 25 }, (_, at) => at % 5 > Math.floor(at / 5));
    for (const head of ['dec0.self.h0', 'dec0.self.h1', 'dec1.self.h0', 'dec1.self.h1']) {
      const weights = values(trace, `${head}.weights`);
      assert.deepEqual(
        [...weights].map(weight => weight === 0),
        isMasked,
      );
    }
  });

  it('computes the same bits with a cache and without, whatever is switched', () => {
    for (const names of [[], ...switchNames(smallConfig, source.length).map(name => [name])]) {
      const interventions = switched(names, smallConfig, source.length);
      const cached = stepByStep(new Run(model, source, { interventions }));
      const anew = stepByStep(new Run(model, source, { interventions, isCached: false }));
      const differing = cached.findIndex((each, step) => !sameBits(each, anew[step]));
      assert.equal(differing, -1, names.join());
    }
  });

  it('may be asked about any beginning in any order', () => {
    const run = new Run(model, source);
    const others = [[1, 3, 4], [1, 3, 4], [1, 5], [1, 3, 4, 6], [1]];
    for (const other of others) {
      assert.ok(sameBits(run.next(other).slice(), new Run(model, source).next(other)));
    }
  });

  it('traces each step in one row while the mask is on', () => {
    const run = new Run(model, source);
    const whole = values(run.trace(written), 'probabilities');
    const width = smallConfig.targetVocabulary.length;
    for (const [step, probabilities] of stepByStep(run).entries()) {
      assert.ok(sameBits(whole.subarray(step * width, (step + 1) * width), probabilities));
    }
  });

  it('cannot tell the order of the words without their positions', () => {
    const swapped = [2, 4, 5, 2, 3, 1];
    const off = 'encoder-positions';
    assert.ok(farthest(logits(written, source, off), logits(written, swapped, off)) <= 1e-5);
    assert.ok(farthest(logits(written, source), logits(written, swapped)) > 0.01);
  });

  it('hides later words from earlier rows by the mask alone', () => {
    const width = smallConfig.targetVocabulary.length;
    const longer = [...written, 9];
    const [on, off] = [[], ['mask']].map(names => {
      const before = logits(written, source, ...names);
      return farthest(before, logits(longer, source, ...names).subarray(0, 5 * width));
    });
    assert.equal(on, 0);
    assert.ok(off > 0.01);
  });

  it('divides the logits by the temperature', () => {
    const trace = new Run(model, source, { temperature: 2 }).trace(written);
    assert.deepEqual(
      values(trace, 'softmax.tempered'),
      values(trace, 'logits').map(logit => logit / 2),
    );
  });

  it('projects the sum of what the heads contribute', () => {
    const trace = new Run(model, source).trace(written);
    for (const attention of ['enc1.self', 'dec0.self', 'dec1.cross']) {
      const projected = values(trace, `${attention}.projected`);
      const bias = values(trace, `${attention}.output.bias`);
      const sum = new Float32Array(projected.length).map((_, at) => bias[at % bias.length]);
      for (const head of ['h0', 'h1']) {
        const { data } = headContribution(trace, `${attention}.${head}`) ?? assert.fail();
        data.forEach((value, at) => (sum[at] += value));
      }
      assert.ok(farthest(sum, projected) <= 1e-5);
    }
  });

  it('starts from what its model was trained without', () => {
    const twin = { ...model, card: { ...model.card, without: ['mask'] } };
    assert.deepEqual(
      values(new Run(twin, source).trace(written), 'logits'),
      logits(written, source, 'mask'),
    );
  });
});
