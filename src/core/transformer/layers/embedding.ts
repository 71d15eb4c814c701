import { rememberingWith } from '../../memo';
import { weightOf, type Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';

/** √d · E[word] + PE[position]: what a tower reads. */
export class Embedding {
  readonly #tower: string;
  readonly #table: Float32Array;
  /** maxLength × d */
  readonly #waves: Float32Array;
  /** n × d */
  readonly #embedding: Activation;
  readonly #scaled: Activation;
  readonly #positions: Activation;
  readonly #input: Activation;

  constructor(side: 'source' | 'target', model: Model, space: Activations) {
    const { dModel } = model.config;
    const prefix = side === 'source' ? 'enc' : 'dec';
    this.#tower = side === 'source' ? 'encoder' : 'decoder';
    this.#table = weightOf(model, `${side}.embedding`).data;
    this.#waves = wavesOf(model);
    this.#embedding = space.add(`${prefix}.embedding`, dModel);
    this.#scaled = space.add(`${prefix}.scaled`, dModel);
    this.#positions = space.add(`${prefix}.positions`, dModel);
    this.#input = space.add(`${prefix}.input`, dModel);
  }

  /** ids: n, the words at the positions from 0 */
  apply(ids: readonly number[], { from, to, switches }: Pass): Activation {
    const { columns } = this.#input;
    const root = Math.sqrt(columns);
    const isOff = switches.has(`${this.#tower}-positions`);
    for (let row = from; row < to; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const at = row * columns + column;
        this.#embedding.data[at] = this.#table[ids[row] * columns + column];
        this.#scaled.data[at] = root * this.#embedding.data[at];
        this.#positions.data[at] = isOff ? 0 : this.#waves[at];
        this.#input.data[at] = this.#scaled.data[at] + this.#positions.data[at];
      }
    }
    return this.#input;
  }
}

/** The positions of any sentence: their sines would take longer than all else in an embedding. */
const wavesOf = rememberingWith(({ config: { maxLength, dModel } }: Model) =>
  Float32Array.from({ length: maxLength * dModel }, (_, at) =>
    sinusoid(Math.floor(at / dModel), at % dModel, dModel),
  ),
);

/** PE[p, 2i] = sin(p / 10000^(2i/d)), PE[p, 2i+1] = cos(p / 10000^(2i/d)) */
export function sinusoid(position: number, column: number, width: number): number {
  const isEven = column % 2 === 0;
  const angle = position / 10_000 ** ((isEven ? column : column - 1) / width);
  return isEven ? Math.sin(angle) : Math.cos(angle);
}
