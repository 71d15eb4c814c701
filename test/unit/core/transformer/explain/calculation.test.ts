import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  calculationOf,
  calculationText,
  type Part,
} from '../../../../../src/core/transformer/explain/calculation';
import { explainCell } from '../../../../../src/core/transformer/explain/explainCell';
import { apply, constant, evaluate } from '../../../../../src/core/transformer/explain/expression';
import {
  exactText,
  fixedText,
  fullText,
  numberText,
} from '../../../../../src/core/transformer/explain/numberText';
import { Run } from '../../../../../src/core/transformer/run';
import { parseAddress } from '../../../../../src/core/transformer/trace';
import { randomModel } from '../../../../support/randomModel';

const trace = new Run(randomModel(), [2, 3, 5, 4, 1]).trace([1, 3, 4, 6]);
const addresses = [...trace.tensors.values()].flatMap(({ name, data, columns }) =>
  Array.from(data, (_, at) => ({ name, row: Math.floor(at / columns), column: at % columns })),
);

/** A number as a reader of the page types it into a calculator. */
function read(text: string): number {
  if (text.endsWith('∞')) {
    return text === '∞' ? Infinity : -Infinity;
  }
  const plain = text
    .replace('−', '-')
    .replace(/^(-?)10(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/, '$11·10')
    .replace(/·10(.+)$/, (_, power: string) => {
      const digits = [...power].map(each => (each === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)));
      return `e${digits.join('')}`;
    });
  return Number(plain);
}

function work(part: Part): number {
  if (part.kind !== 'apply') {
    return read(part.text);
  }
  const [first, second] = part.of.map(each => read(each.text));
  const all = part.of.map(each => read(each.text));
  switch (part.operator) {
    case 'sum':
      return all.reduce((sum, each) => sum + each, 0);
    case 'product':
      return all.reduce((product, each) => product * each, 1);
    case 'max':
      return Math.max(...all);
    case 'difference':
      return first - second;
    case 'quotient':
      return first / second;
    case 'power':
      return first ** second;
    default:
      return Math[part.operator](first);
  }
}

describe('A calculation', () => {
  it('adds up on paper: the digits of the whole make the digits of the result', () => {
    fc.assert(
      fc.property(fc.constantFrom(...addresses), fc.constantFrom(3, 5, Infinity), (at, most) => {
        const { derivation, value } = explainCell(trace, at) ?? assert.fail();
        const { expression } = derivation ?? assert.fail();
        const { whole, result } = calculationOf(expression, value, most);
        const worked = whole.kind === 'apply' ? work(whole) : read(whole.text);
        const digits = result.replace(/·.*|\D/g, '').replace(/^0+/, '').length;
        return numberText(worked, Math.max(digits, 1)) === result;
      }),
      { numRuns: 300 },
    );
  });

  it('puts the largest terms first and the others in one', () => {
    const expression = apply('sum', ...[0.1, -9, 3, 0.2, 5, 0.3].map(constant));
    const { whole, isCondensed, result } = calculationOf(expression, -0.4, 3);
    assert.deepEqual(
      [whole.kind === 'apply' && whole.of.map(({ kind, text }) => `${kind} ${text}`), result],
      [['constant −9', 'constant 5', 'constant 3', 'rest 0.6000'], '−0.4000'],
    );
    assert.deepEqual([isCondensed, calculationOf(expression, -0.4).isCondensed], [true, false]);
  });

  it('shortens what is inside a quotient, and a maximum by size and not by distance', () => {
    const mean = apply('quotient', apply('sum', ...[1, 2, 3, 4].map(constant)), constant(4));
    const most = apply('max', ...[-9, 1, 3, 2].map(constant));
    const kinds = [mean, most].map(expression =>
      JSON.stringify(calculationOf(expression, evaluate(expression), 2)),
    );
    assert.deepEqual(
      kinds.map(text => text.match(/"kind":"rest","count":\d,"text":"[^"]*"/g)),
      [['"kind":"rest","count":2,"text":"3.000"'], ['"kind":"rest","count":2,"text":"1.000"']],
    );
  });
});

describe('A calculation on one line', () => {
  const lines = [
    ['weights', 'dec0.cross.h1.weights[2,1]', / ÷ /],
    ['a row that is normalized', 'enc0.norm1.normalized[0,1]', /^\(.+ − .+\) ÷ √\(.+ \+ 10⁻⁵\)$/],
    ['a long sum', 'dec0.cross.h1.q[2,1]', / × .+ \+ .+ × .+ \+ …$/],
    ['a position', 'enc.positions[1,2]', /^sin\(1 ÷ 10000\^\(2 ÷ 12\)\)$/],
  ] as const;

  for (const [what, text, expected] of lines) {
    it(`writes ${what}`, () => {
      const { derivation, value } =
        explainCell(trace, parseAddress(text) ?? assert.fail()) ?? assert.fail();
      const { expression } = derivation ?? assert.fail();
      assert.match(calculationText(calculationOf(expression, value, 2)), expected);
    });
  }
});

describe('The text of a number', () => {
  it('has as many digits as asked for, and a power of ten for what is very small', () => {
    const texts = [0.912345, -0.1, 12345.6, 0.00001234, 1, 0, -Infinity].map(value =>
      numberText(value, 4),
    );
    assert.deepEqual(texts, ['0.9123', '−0.1000', '1.235·10⁴', '1.234·10⁻⁵', '1.000', '0', '−∞']);
  });

  it('has, in full, the fewest digits that tell a float32 from all others', () => {
    const values = [0.1, -2.5, 1 / 3, 1e-20].map(Math.fround);
    assert.deepEqual(values.map(fullText), ['0.1', '−2.5', '0.33333334', '1e−20']);
  });

  it('has as many decimals as the others of its column, and no sign at zero', () => {
    const values = [1, -0.036, 0.004, -0.004, 0];
    assert.deepEqual(
      values.map(value => fixedText(value, 2)),
      ['1.00', '−0.04', '0.00', '0.00', '0.00'],
    );
  });

  it('is short if the number is exact', () => {
    assert.deepEqual([64, 10_000, 1e-5, -0.5].map(exactText), ['64', '10000', '10⁻⁵', '−0.5']);
  });
});
