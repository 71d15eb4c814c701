import { cell, products, rowOf, type Rule } from './cells';
import { apply, constant } from './expression';
import { softmaxRules } from './softmaxRules';
import { resultOf } from './wiring';

/** From the decoder's last row to the probabilities of words. */
export const outputRules: readonly Rule[] = [
  {
    pattern: /^logits$/,
    derive: (trace, { row, column }) => ({
      operation: 'dot',
      formula: 'Σ xᵢ Eᵢ',
      expression: apply(
        'sum',
        ...products(
          rowOf(trace, resultOf('dec', trace.model.config.decoderLayers), row),
          rowOf(trace, 'target.embedding', column),
        ),
      ),
    }),
  },
  {
    pattern: /^softmax\.tempered$/,
    derive: (trace, { row, column }) => ({
      operation: 'divide',
      formula: 'z / T',
      expression: apply(
        'quotient',
        cell(trace, 'logits', row, column),
        constant(trace.temperature),
      ),
    }),
  },
  ...softmaxRules({ prefix: '(softmax)', input: 'tempered' }),
  {
    pattern: /^probabilities$/,
    derive: (trace, { row, column }) => ({
      operation: 'divide',
      formula: 'e / Σ',
      expression: apply(
        'quotient',
        cell(trace, 'softmax.exponentials', row, column),
        cell(trace, 'softmax.sum', row, 0),
      ),
    }),
  },
];
