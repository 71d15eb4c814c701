import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainCell } from '../../../../../src/core/transformer/explain/explainCell';
import {
  cellsIn,
  condensed,
  evaluate,
} from '../../../../../src/core/transformer/explain/expression';
import {
  evaluateShown,
  rounded,
  shownDigits,
} from '../../../../../src/core/transformer/explain/shownDigits';
import { Run } from '../../../../../src/core/transformer/run';
import {
  addressText,
  cellOf,
  parseAddress,
  type Address,
  type Trace,
} from '../../../../../src/core/transformer/trace';
import { randomModel, smallConfig } from '../../../../support/randomModel';
import { someSwitches, switched } from '../../../../support/randomSwitches';

const model = randomModel();
const source = [2, 3, 5, 4, 1];
const written = [1, 3, 4, 6];

function traceOf(interventions: ReturnType<typeof switched> = []): Trace {
  return new Run(model, source, { interventions, temperature: 0.7 }).trace(written);
}

const plain = traceOf();

function derivationOf(trace: Trace, text: string) {
  const address = parseAddress(text) ?? assert.fail(text);
  const { derivation } = explainCell(trace, address) ?? assert.fail(`There is no ${text}.`);
  return derivation ?? assert.fail(`${text} is not derived.`);
}

function cellsOf(trace: Trace): readonly Address[] {
  return [...trace.tensors.values()].flatMap(({ name, data, columns }) =>
    Array.from(data, (_, at) => ({ name, row: Math.floor(at / columns), column: at % columns })),
  );
}

/** Some cells of a run with some switches. */
const someCells = someSwitches(smallConfig, source.length).chain(interventions => {
  const trace = traceOf(interventions);
  return fc.record({
    trace: fc.constant(trace),
    addresses: fc.array(fc.constantFrom(...cellsOf(trace)), { minLength: 40, maxLength: 40 }),
  });
});

describe('The explanation of a cell', () => {
  it('comes to exactly the number in every cell of a run', () => {
    const wrong = cellsOf(plain).filter(address => {
      const { derivation, value } = explainCell(plain, address) ?? assert.fail();
      return derivation === undefined || Math.fround(evaluate(derivation.expression)) !== value;
    });
    assert.deepEqual(wrong, []);
  });

  it('comes to exactly the number whatever is switched', () => {
    fc.assert(
      fc.property(someCells, ({ trace, addresses }) =>
        addresses.every(address => {
          const { derivation, value } = explainCell(trace, address) ?? assert.fail();
          return derivation !== undefined && Math.fround(evaluate(derivation.expression)) === value;
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('leads from a probability down to weights, and nowhere else', () => {
    const open: Address[] = [{ name: 'probabilities', row: 1, column: 4 }];
    const seen = new Set<string>();
    const leaves = new Set<string>();
    for (let address = open.pop(); address !== undefined; address = open.pop()) {
      const text = addressText(address);
      if (!seen.has(text)) {
        seen.add(text);
        const { derivation } = explainCell(plain, address) ?? assert.fail(text);
        if (derivation === undefined) {
          leaves.add(address.name);
        } else {
          open.push(...cellsIn(derivation.expression));
        }
      }
    }
    assert.deepEqual([...leaves].sort(), [...model.weights.keys()].sort());
  });

  it('has operands in the order of the formula', () => {
    const operands = ['dec0.cross.h1.weights[2,0]', 'dec1.residual2[3,5]', 'enc.input[1,2]'].map(
      text => cellsIn(derivationOf(plain, text).expression).map(addressText),
    );
    assert.deepEqual(operands, [
      ['dec0.cross.h1.exponentials[2,0]', 'dec0.cross.h1.sum[2,0]'],
      ['dec1.norm1.output[3,5]', 'dec1.cross.projected[3,5]'],
      ['enc.scaled[1,2]', 'enc.positions[1,2]'],
    ]);
  });

  it('says what was done', () => {
    const switchedTrace = traceOf(
      switched(['dec0.cross=uniform', 'dec1.cross=2', 'enc0.ffn', 'enc1.norm1'], smallConfig, 5),
    );
    const done = (trace: Trace, text: string) => derivationOf(trace, text).operation;
    assert.deepEqual(
      [
        done(plain, 'enc.embedding[0,0]'),
        done(plain, 'dec0.self.h0.q[0,0]'),
        done(plain, 'dec0.self.h0.masked[0,1]'),
        done(plain, 'dec0.self.h0.masked[1,0]'),
        done(switchedTrace, 'dec0.cross.h0.weights[0,0]'),
        done(switchedTrace, 'dec1.cross.h0.weights[0,0]'),
        done(switchedTrace, 'enc0.ffn.outer[0,0]'),
        done(switchedTrace, 'enc1.norm1.output[0,0]'),
      ],
      ['lookup', 'linear', 'mask', 'copy', 'uniform', 'pin', 'off', 'copy'],
    );
  });

  it('is not given where there is no cell', () => {
    for (const [name, row, column] of [
      ['enc.input', 5, 0],
      ['enc.input', 0, 12],
      ['enc2.self.h0.q', 0, 0],
      ['constructor', 0, 0],
    ] as const) {
      assert.equal(explainCell(plain, { name, row, column }), undefined);
    }
  });

  it('adds up with the digits shown, also when only the largest terms are', () => {
    fc.assert(
      fc.property(someCells, ({ trace, addresses }) =>
        addresses.every(address => {
          const { derivation, value } = explainCell(trace, address) ?? assert.fail();
          const whole = derivation?.expression ?? assert.fail();
          return [whole, condensed(whole, 5)].every(expression => {
            const { operands, result } = shownDigits(expression, value, 4);
            const worked = rounded(evaluateShown(expression, operands), result);
            return worked === rounded(value, result) && result <= 6;
          });
        }),
      ),
      { numRuns: 30 },
    );
  });

  it('needs few digits for most', () => {
    const needed = cellsOf(plain)
      .filter((_, index) => index % 7 === 0)
      .map(address => {
        const { derivation, value } = explainCell(plain, address) ?? assert.fail();
        return shownDigits(derivation?.expression ?? assert.fail(), value, 4).operands;
      });
    assert.ok(needed.filter(digits => digits <= 6).length > 0.9 * needed.length);
  });

  it('keeps all terms of a long sum', () => {
    const { expression } = derivationOf(plain, 'enc0.ffn.outer[0,0]');
    const short = condensed(expression, 5);
    assert.equal(short.kind === 'apply' && short.of.length, 6);
    assert.deepEqual(
      cellsIn(short).map(addressText).sort(),
      cellsIn(expression).map(addressText).sort(),
    );
  });
});

describe('The address of a cell', () => {
  it('is read as it is written', () => {
    for (const address of cellsOf(plain).filter((_, index) => index % 11 === 0)) {
      assert.deepEqual(parseAddress(addressText(address)), address);
      assert.notEqual(cellOf(plain, address), undefined);
    }
  });

  it('is nothing else', () => {
    for (const text of ['', 'logits', 'logits[1]', 'logits[-1,0]', 'logits[1e9,0]', 'a[1,2] ']) {
      assert.equal(parseAddress(text), undefined);
    }
  });
});
