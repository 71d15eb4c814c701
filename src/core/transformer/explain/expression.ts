import type { Address } from '../trace';

const operators = {
  sum: values => values.reduce((sum, value) => sum + value, 0),
  product: values => values.reduce((product, value) => product * value, 1),
  difference: ([from, less]) => from - less,
  quotient: ([above, below]) => above / below,
  power: ([base, exponent]) => base ** exponent,
  max: values => values.reduce((largest, value) => Math.max(largest, value), -Infinity),
  exp: ([value]) => Math.exp(value),
  sqrt: ([value]) => Math.sqrt(value),
  sin: ([value]) => Math.sin(value),
  cos: ([value]) => Math.cos(value),
} as const satisfies Record<string, (values: readonly number[]) => number>;

export type Operator = keyof typeof operators;

/** How a number came about: a tree whose leaves are cells and constants. */
export type Expression =
  | { readonly kind: 'cell'; readonly address: Address; readonly value: number }
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'apply';
      readonly operator: Operator;
      readonly of: readonly Expression[];
    };

export function constant(value: number): Expression {
  return { kind: 'constant', value };
}

export function apply(operator: Operator, ...of: readonly Expression[]): Expression {
  return { kind: 'apply', operator, of };
}

/**
 * The number that an expression comes to, in double precision and in the order of its parts. With
 * `round`, every part is rounded before it is used, as if worked out from what is shown.
 */
export function evaluate(expression: Expression, round = (value: number) => value): number {
  return expression.kind === 'apply'
    ? operators[expression.operator](expression.of.map(each => round(evaluate(each, round))))
    : expression.value;
}

/** The cells that an expression uses, in its order. */
export function cellsIn(expression: Expression): readonly Address[] {
  if (expression.kind === 'apply') {
    return expression.of.flatMap(cellsIn);
  }
  return expression.kind === 'cell' ? [expression.address] : [];
}

/** A long sum with its `count` largest terms first, and the sum of all the rest as one more. */
export function condensed(expression: Expression, count: number): Expression {
  if (expression.kind !== 'apply' || expression.operator !== 'sum') {
    return expression;
  }
  const terms = expression.of
    .map(term => ({ term, size: Math.abs(evaluate(term)) }))
    .sort((first, second) => second.size - first.size)
    .map(({ term }) => term);
  return terms.length <= count + 1
    ? expression
    : apply('sum', ...terms.slice(0, count), apply('sum', ...terms.slice(count)));
}
