import type { Switches } from '../interventions';
import type { Tensor } from '../tensor';

/** What a run computes under one name, one row a position; row r begins at r · columns. */
export interface Activation {
  readonly name: string;
  readonly columns: number;
  readonly data: Float32Array;
}

/** What to compute now, and what is switched while doing so. */
export interface Pass {
  /** The rows `from` up to but without `to`; those before `from` are there already. */
  readonly from: number;
  readonly to: number;
  /** Does no row know of those after it? */
  readonly isCausal: boolean;
  readonly switches: Switches;
}

/**
 * The activations that share their rows, made once for all steps of a run. As a row stays where it
 * was computed, they are the cache of the next step, and its trace.
 */
export class Activations {
  /** The most positions. */
  readonly capacity: number;
  readonly #all: Activation[] = [];
  /** Those whose columns are positions too, so that only as many columns as rows are in use. */
  readonly #squares = new Set<Activation>();

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** A new capacity × columns. */
  add(name: string, columns: number): Activation {
    const activation = { name, columns, data: new Float32Array(this.capacity * columns) };
    this.#all.push(activation);
    return activation;
  }

  /** A new capacity × capacity for what each position makes of each. */
  addSquare(name: string): Activation {
    const square = this.add(name, this.capacity);
    this.#squares.add(square);
    return square;
  }

  /** Copies of the first `rows` rows, in the order of computation. */
  snapshot(rows: number): readonly Tensor[] {
    return this.#all.map(activation => {
      const { name, data } = activation;
      const stride = activation.columns;
      const columns = this.#squares.has(activation) ? rows : stride;
      const copy = new Float32Array(rows * columns);
      for (let row = 0; row < rows; row += 1) {
        copy.set(data.subarray(row * stride, row * stride + columns), row * columns);
      }
      return { name, rows, columns, data: copy };
    });
  }
}
