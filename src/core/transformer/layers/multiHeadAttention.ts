import type { Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';
import { AttentionHead } from './attentionHead';
import { applyLinear, linearOf, type Linear } from './linear';

/** Concat(head₁, …, head_h) W_Oᵀ + b_O */
export class MultiHeadAttention {
  readonly #name: string;
  readonly #heads: readonly AttentionHead[];
  readonly #headNames: readonly string[];
  readonly #output: Linear;
  /** n × d */
  readonly #concatenated: Activation;
  readonly #projected: Activation;

  constructor(name: string, model: Model, space: Activations, memory: Activations) {
    const { dModel, heads } = model.config;
    const indices = Array.from({ length: heads }, (_, head) => head);
    this.#name = name;
    this.#heads = indices.map(head => new AttentionHead(name, head, model, space, memory));
    this.#headNames = indices.map(head => `${name}.h${head}`);
    this.#output = linearOf(model, `${name}.output`);
    this.#concatenated = space.add(`${name}.concatenated`, dModel);
    this.#projected = space.add(`${name}.projected`, dModel);
  }

  /** Takes rows of the memory in. memory: m × d */
  remember(memory: Activation, pass: Pass): void {
    for (const head of this.#heads) {
      head.remember(memory, pass);
    }
  }

  /** x: n × d; switched off, the sub-layer adds nothing. */
  attend(x: Activation, pass: Pass): Activation {
    for (const [index, head] of this.#heads.entries()) {
      head.attend(x, pass);
      this.#place(index, head.output, pass);
    }
    applyLinear(this.#output, this.#concatenated, this.#projected, pass);
    if (pass.switches.get(this.#name)?.kind === 'off') {
      const { columns, data } = this.#projected;
      data.fill(0, pass.from * columns, pass.to * columns);
    }
    return this.#projected;
  }

  /** Puts a head's output beside the others', or what is to stand in its place. */
  #place(index: number, { columns, data }: Activation, pass: Pass): void {
    const kind = pass.switches.get(this.#headNames[index])?.kind;
    const target = this.#concatenated;
    for (let row = pass.from; row < pass.to; row += 1) {
      const known = pass.isCausal ? row + 1 : pass.to;
      const start = row * target.columns + index * columns;
      for (let column = 0; column < columns; column += 1) {
        target.data[start + column] =
          kind === 'off'
            ? 0
            : kind === 'mean'
              ? meanOf(data, columns, column, known)
              : data[row * columns + column];
      }
    }
  }
}

/** The mean of a column over the first `rows` rows. */
function meanOf(data: Float32Array, columns: number, column: number, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    sum += data[row * columns + column];
  }
  return sum / rows;
}
