import { lookOf } from '../interventions';
import type { Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';
import { applyLinear, headOf, type Linear } from './linear';
import { applySoftmax, newSoftmax, type Softmax } from './softmax';

/** Attention(q, k, v) = softmax(q kᵀ / √d_k) v, with n rows over m positions of the memory. */
export class AttentionHead {
  /** n × d_k */
  readonly output: Activation;
  readonly #name: string;
  /** The attention that this is a head of. */
  readonly #attention: string;
  /** Where the positions to look at are; in self-attention, where the rows are too. */
  readonly #memory: Activations;
  readonly #isSelf: boolean;
  readonly #query: Linear;
  readonly #key: Linear;
  readonly #value: Linear;
  /** n × d_k */
  readonly #q: Activation;
  /** m × d_k */
  readonly #k: Activation;
  readonly #v: Activation;
  /** n × m */
  readonly #scores: Activation;
  readonly #scaled: Activation;
  readonly #masked: Activation;
  readonly #softmax: Softmax;

  constructor(
    attention: string,
    head: number,
    model: Model,
    space: Activations,
    memory: Activations,
  ) {
    const width = model.config.dModel / model.config.heads;
    const name = `${attention}.h${head}`;
    this.#name = name;
    this.#attention = attention;
    this.#memory = memory;
    this.#isSelf = memory === space;
    this.#query = headOf(model, `${attention}.query`, head, width);
    this.#key = headOf(model, `${attention}.key`, head, width);
    this.#value = headOf(model, `${attention}.value`, head, width);
    this.#q = space.add(`${name}.q`, width);
    this.#k = memory.add(`${name}.k`, width);
    this.#v = memory.add(`${name}.v`, width);

    const perPosition = (each: string) =>
      this.#isSelf ? space.addSquare(each) : space.add(each, memory.capacity);

    this.#scores = perPosition(`${name}.scores`);
    this.#scaled = perPosition(`${name}.scaled`);
    this.#masked = perPosition(`${name}.masked`);
    this.#softmax = newSoftmax(name, `${name}.weights`, space, perPosition);
    this.output = space.add(`${name}.output`, width);
  }

  /** Computes what the rows of the memory offer: k and v. memory: m × d */
  remember(memory: Activation, pass: Pass): void {
    applyLinear(this.#key, memory, this.#k, pass);
    applyLinear(this.#value, memory, this.#v, pass);
  }

  /** x: n × d; each row looks at the whole memory, or no further than at itself. */
  attend(x: Activation, pass: Pass): void {
    applyLinear(this.#query, x, this.#q, pass);
    const length = this.#isSelf ? pass.to : this.#memory.capacity;
    for (let row = pass.from; row < pass.to; row += 1) {
      const visible = this.#isSelf && pass.isCausal ? row + 1 : length;
      this.#score(row, length, visible);
      applySoftmax(this.#softmax, this.#masked, row, length);
      this.#intervene(row, length, visible, pass);
      this.#mix(row, length);
    }
  }

  /** Replaces the weights if the head is made to look elsewhere. */
  #intervene(row: number, length: number, visible: number, { switches }: Pass): void {
    const look = lookOf(switches, this.#name, this.#attention, row);
    if (look === undefined) {
      return;
    }
    const { columns, data } = this.#softmax.probabilities;
    const start = row * columns;
    data.fill(0, start, start + length);
    if (look.kind === 'pin') {
      data[start + look.word] = 1;
    } else {
      data.fill(1 / visible, start, start + visible);
    }
  }

  /** scores = q kᵀ, scaled by 1 / √d_k, −∞ where the row may not look */
  #score(row: number, length: number, visible: number): void {
    const [q, k, width] = [this.#q.data, this.#k.data, this.#q.columns];
    const divisor = Math.sqrt(width);
    const start = row * this.#scores.columns;
    for (let position = 0; position < length; position += 1) {
      let sum = 0;
      for (let index = 0; index < width; index += 1) {
        sum += q[row * width + index] * k[position * width + index];
      }
      const at = start + position;
      this.#scores.data[at] = sum;
      this.#scaled.data[at] = this.#scores.data[at] / divisor;
      this.#masked.data[at] = position < visible ? this.#scaled.data[at] : -Infinity;
    }
  }

  /** output = weights · v */
  #mix(row: number, length: number): void {
    const { columns, data: weights } = this.#softmax.probabilities;
    const [v, width] = [this.#v.data, this.output.columns];
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (let position = 0; position < length; position += 1) {
        sum += weights[row * columns + position] * v[position * width + column];
      }
      this.output.data[row * width + column] = sum;
    }
  }
}
