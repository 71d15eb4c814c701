import { weightOf, type Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';

/** gain · (x − μ) / √(σ² + ε) + bias over the d columns of each row. */
export class LayerNorm {
  /** n × d */
  readonly output: Activation;
  readonly #name: string;
  readonly #epsilon: number;
  readonly #gain: Float32Array;
  readonly #bias: Float32Array;
  readonly #mean: Activation;
  readonly #variance: Activation;
  readonly #normalized: Activation;

  constructor(name: string, model: Model, space: Activations) {
    const { dModel, layerNormEpsilon } = model.config;
    this.#name = name;
    this.#epsilon = layerNormEpsilon;
    this.#gain = weightOf(model, `${name}.gain`).data;
    this.#bias = weightOf(model, `${name}.bias`).data;
    this.#mean = space.add(`${name}.mean`, 1);
    this.#variance = space.add(`${name}.variance`, 1);
    this.#normalized = space.add(`${name}.normalized`, dModel);
    this.output = space.add(`${name}.output`, dModel);
  }

  /** x: n × d; switched off, x goes on as it is. */
  apply(x: Activation, { from, to, switches }: Pass): Activation {
    const isOff = switches.has(this.#name);
    for (let row = from; row < to; row += 1) {
      this.#normalize(x, row);
      this.#scale(isOff ? x : undefined, row);
    }
    return this.output;
  }

  #normalize({ data, columns }: Activation, row: number): void {
    const start = row * columns;
    const end = start + columns;
    let sum = 0;
    for (let at = start; at < end; at += 1) {
      sum += data[at];
    }
    this.#mean.data[row] = sum / columns;
    const mean = this.#mean.data[row];
    let squares = 0;
    for (let at = start; at < end; at += 1) {
      const difference = data[at] - mean;
      squares += difference * difference;
    }
    this.#variance.data[row] = squares / columns;
    const deviation = Math.sqrt(this.#variance.data[row] + this.#epsilon);
    for (let at = start; at < end; at += 1) {
      this.#normalized.data[at] = (data[at] - mean) / deviation;
    }
  }

  #scale(unchanged: Activation | undefined, row: number): void {
    const { columns } = this.output;
    const start = row * columns;
    for (let column = 0; column < columns; column += 1) {
      const at = start + column;
      this.output.data[at] =
        unchanged === undefined
          ? this.#normalized.data[at] * this.#gain[column] + this.#bias[column]
          : unchanged.data[at];
    }
  }
}
