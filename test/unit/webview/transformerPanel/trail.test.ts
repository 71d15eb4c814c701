import assert from 'node:assert/strict';
import { explainCell } from '../../../../src/core/transformer/explain/explainCell';
import { Run } from '../../../../src/core/transformer/run';
import { addressText, parseAddress, type Address } from '../../../../src/core/transformer/trace';
import { trailTo } from '../../../../src/webview/transformerPanel/trail';
import { randomModel } from '../../../support/randomModel';

const trace = new Run(randomModel(), [2, 3, 5, 4, 1]).trace([1, 3, 4, 6]);

function walk(...texts: readonly string[]): readonly string[] {
  const trail = texts.reduce<readonly Address[]>(
    (steps, text) =>
      trailTo(steps, parseAddress(text) ?? assert.fail(text), at => explainCell(trace, at)),
    [],
  );
  return trail.map(addressText);
}

describe('The way from number to number', () => {
  const down = ['probabilities[1,4]', 'softmax.exponentials[1,4]', 'softmax.tempered[1,4]'];

  it('goes on from a number to its operands', () => {
    assert.deepEqual(walk(...down), down);
  });

  it('goes back to a number that one came from', () => {
    assert.deepEqual(walk(...down, down[0]), [down[0]]);
  });

  it('begins anew with a number that is no operand of the last', () => {
    assert.deepEqual(walk(...down, 'enc.input[0,0]'), ['enc.input[0,0]']);
  });

  it('stays where the same number is chosen again', () => {
    assert.deepEqual(walk(...down, down[2]), down);
  });
});
