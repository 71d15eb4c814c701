import { cell, copy, rowOf, type Rule } from './cells';
import { apply, constant, type Expression } from './expression';

const norm = '((?:enc|dec)\\d+)\\.norm(\\d)';

/** Layer norm: a row's mean and variance, and what they make of it. */
export const normRules: readonly Rule[] = [
  {
    pattern: new RegExp(`^${norm}\\.mean$`),
    derive: (trace, { row }, layer, index) => ({
      operation: 'mean',
      formula: 'Σ xᵢ / d',
      expression: meanOf(rowOf(trace, `${layer}.residual${index}`, row)),
    }),
  },
  {
    pattern: new RegExp(`^${norm}\\.variance$`),
    derive: (trace, { row }, layer, index) => {
      const differences = rowOf(trace, `${layer}.residual${index}`, row).map(x =>
        apply('difference', x, cell(trace, `${layer}.norm${index}.mean`, row, 0)),
      );
      return {
        operation: 'variance',
        formula: 'Σ (xᵢ − μ)² / d',
        expression: meanOf(differences.map(each => apply('product', each, each))),
      };
    },
  },
  {
    pattern: new RegExp(`^${norm}\\.normalized$`),
    derive: (trace, { row, column }, layer, index) => ({
      operation: 'normalize',
      formula: '(x − μ) / √(σ² + ε)',
      expression: apply(
        'quotient',
        apply(
          'difference',
          cell(trace, `${layer}.residual${index}`, row, column),
          cell(trace, `${layer}.norm${index}.mean`, row, 0),
        ),
        apply(
          'sqrt',
          apply(
            'sum',
            cell(trace, `${layer}.norm${index}.variance`, row, 0),
            constant(trace.model.config.layerNormEpsilon),
          ),
        ),
      ),
    }),
  },
  {
    pattern: new RegExp(`^${norm}\\.output$`),
    derive: (trace, { row, column }, layer, index) => {
      const norm = `${layer}.norm${index}`;
      return trace.switches.has(norm)
        ? copy('x', cell(trace, `${layer}.residual${index}`, row, column))
        : {
            operation: 'affine',
            formula: 'n · γ + β',
            expression: apply(
              'sum',
              apply(
                'product',
                cell(trace, `${norm}.normalized`, row, column),
                cell(trace, `${norm}.gain`, 0, column),
              ),
              cell(trace, `${norm}.bias`, 0, column),
            ),
          };
    },
  },
];

function meanOf(terms: readonly Expression[]): Expression {
  return apply('quotient', apply('sum', ...terms), constant(terms.length));
}
