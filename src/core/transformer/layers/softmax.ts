import type { Activation, Activations } from './activations';

/** A softmax and what it is made of, so that each number can be followed. */
export interface Softmax {
  /** n × 1: the largest of each row, which keeps the exponentials from overflowing. */
  readonly max: Activation;
  /** n × m: exp(x − max) */
  readonly exponentials: Activation;
  /** n × 1 */
  readonly sum: Activation;
  /** n × m: exponentials / sum */
  readonly probabilities: Activation;
}

/** The activations of a softmax over rows as long as those of `x`; `add` makes what is n × m. */
export function newSoftmax(
  prefix: string,
  result: string,
  space: Activations,
  add: (name: string) => Activation,
): Softmax {
  return {
    max: space.add(`${prefix}.max`, 1),
    exponentials: add(`${prefix}.exponentials`),
    sum: space.add(`${prefix}.sum`, 1),
    probabilities: add(result),
  };
}

/** One row of softmax(x) over its first `length` columns; −∞ becomes exactly 0. */
export function applySoftmax(softmax: Softmax, x: Activation, row: number, length: number): void {
  const { max, exponentials, sum, probabilities } = softmax;
  const start = row * x.columns;
  const end = start + length;
  let largest = -Infinity;
  for (let at = start; at < end; at += 1) {
    largest = Math.max(largest, x.data[at]);
  }
  max.data[row] = largest;
  let total = 0;
  for (let at = start; at < end; at += 1) {
    exponentials.data[at] = Math.exp(x.data[at] - largest);
    total += exponentials.data[at];
  }
  sum.data[row] = total;
  const divisor = sum.data[row];
  for (let at = start; at < end; at += 1) {
    probabilities.data[at] = exponentials.data[at] / divisor;
  }
}
