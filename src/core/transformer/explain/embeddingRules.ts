import { cell, nothing, type Rule } from './cells';
import { apply, constant, type Expression } from './expression';

/** What a tower reads: words and positions. */
export const embeddingRules: readonly Rule[] = [
  {
    pattern: /^(enc|dec)\.embedding$/,
    derive: (trace, { row, column }, tower) => ({
      operation: 'lookup',
      formula: 'E[word]',
      expression:
        tower === 'enc'
          ? cell(trace, 'source.embedding', trace.source[row], column)
          : cell(trace, 'target.embedding', trace.written[row], column),
    }),
  },
  {
    pattern: /^(enc|dec)\.scaled$/,
    derive: (trace, { row, column }, tower) => ({
      operation: 'scale',
      formula: '√d · e',
      expression: apply(
        'product',
        apply('sqrt', constant(trace.model.config.dModel)),
        cell(trace, `${tower}.embedding`, row, column),
      ),
    }),
  },
  {
    pattern: /^(enc|dec)\.positions$/,
    derive: (trace, { row, column }, tower) =>
      trace.switches.has(`${tower}oder-positions`)
        ? nothing
        : {
            operation: 'sinusoid',
            formula: `${column % 2 === 0 ? 'sin' : 'cos'}(p / 10000^(2i/d))`,
            expression: sinusoid(row, column, trace.model.config.dModel),
          },
  },
  {
    pattern: /^(enc|dec)\.input$/,
    derive: (trace, { row, column }, tower) => ({
      operation: 'add',
      formula: 'e + PE',
      expression: apply(
        'sum',
        cell(trace, `${tower}.scaled`, row, column),
        cell(trace, `${tower}.positions`, row, column),
      ),
    }),
  },
];

function sinusoid(position: number, column: number, width: number): Expression {
  const isEven = column % 2 === 0;
  const exponent = apply('quotient', constant(isEven ? column : column - 1), constant(width));
  const angle = apply('quotient', constant(position), apply('power', constant(10_000), exponent));
  return apply(isEven ? 'sin' : 'cos', angle);
}
