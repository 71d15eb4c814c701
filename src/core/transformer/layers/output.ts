import { weightOf, type Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';
import { applyLinear, type Linear } from './linear';
import { applySoftmax, newSoftmax, type Softmax } from './softmax';

/** softmax(x Eᵀ / T): how probable each word is as the next; E is the target's embedding. */
export class Output {
  readonly #table: Linear;
  readonly #temperature: number;
  /** n × V */
  readonly #logits: Activation;
  readonly #tempered: Activation;
  readonly #softmax: Softmax;

  constructor(model: Model, temperature: number, space: Activations) {
    const words = model.config.targetVocabulary.length;
    const { data } = weightOf(model, 'target.embedding');
    this.#table = { weight: data, bias: new Float32Array(words) };
    this.#temperature = temperature;
    this.#logits = space.add('logits', words);
    this.#tempered = space.add('softmax.tempered', words);
    this.#softmax = newSoftmax('softmax', 'probabilities', space, name => space.add(name, words));
  }

  /** x: n × d; the result: n × V */
  apply(x: Activation, pass: Pass): Activation {
    applyLinear(this.#table, x, this.#logits, pass);
    const { columns, data } = this.#tempered;
    for (let row = pass.from; row < pass.to; row += 1) {
      for (let at = row * columns; at < (row + 1) * columns; at += 1) {
        data[at] = this.#logits.data[at] / this.#temperature;
      }
      applySoftmax(this.#softmax, this.#tempered, row, columns);
    }
    return this.#softmax.probabilities;
  }
}
