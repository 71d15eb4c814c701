import { cell, rowOf, type Rule } from './cells';
import { apply } from './expression';

/**
 * The parts of a softmax over the rows of `<prefix>.<input>`; `prefix` is a pattern whose first
 * group is the prefix itself.
 */
export function softmaxRules({
  prefix,
  input,
}: {
  readonly prefix: string;
  readonly input: string;
}): readonly Rule[] {
  return [
    {
      pattern: new RegExp(`^${prefix}\\.max$`),
      derive: (trace, { row }, name) => ({
        operation: 'max',
        formula: 'max sⱼ',
        expression: apply('max', ...rowOf(trace, `${name}.${input}`, row)),
      }),
    },
    {
      pattern: new RegExp(`^${prefix}\\.exponentials$`),
      derive: (trace, { row, column }, name) => ({
        operation: 'exp',
        formula: 'exp(s − max)',
        expression: apply(
          'exp',
          apply(
            'difference',
            cell(trace, `${name}.${input}`, row, column),
            cell(trace, `${name}.max`, row, 0),
          ),
        ),
      }),
    },
    {
      pattern: new RegExp(`^${prefix}\\.sum$`),
      derive: (trace, { row }, name) => ({
        operation: 'sum',
        formula: 'Σ eⱼ',
        expression: apply('sum', ...rowOf(trace, `${name}.exponentials`, row)),
      }),
    },
  ];
}
