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

/**
 * The same with the `count` largest terms of each long sum first, and the sum of all the rest as one
 * more; a long maximum likewise.
 */
export function condensed(expression: Expression, count: number): Expression {
  if (expression.kind !== 'apply') {
    return expression;
  }
  const { operator, of } = expression;
  if (operator !== 'sum' && operator !== 'max') {
    return apply(operator, ...of.map(each => condensed(each, count)));
  }
  if (of.length <= count + 1) {
    return expression;
  }
  const sizeOf = operator === 'sum' ? Math.abs : (value: number) => value;
  const terms = of
    .map(term => ({ term, size: sizeOf(evaluate(term)) }))
    .sort((first, second) => second.size - first.size)
    .map(({ term }) => term);
  return apply(operator, ...terms.slice(0, count), apply(operator, ...terms.slice(count)));
}
