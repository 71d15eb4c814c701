import type { Switches } from '../interventions';
import type { Model } from '../model/model';
import type { Tensor } from '../tensor';
import { Activations, type Activation, type Pass } from './activations';
import { AddAndNorm } from './addAndNorm';
import { Embedding } from './embedding';
import { FeedForward } from './feedForward';
import { MultiHeadAttention } from './multiHeadAttention';

/** Reads a whole sentence at once. */
export class Encoder {
  readonly #embedding: Embedding;
  readonly #layers: readonly EncoderLayer[];
  readonly #space: Activations;

  /** For a sentence of `length` words, n below. */
  constructor(model: Model, length: number) {
    this.#space = new Activations(length);
    this.#embedding = new Embedding('source', model, this.#space);
    this.#layers = Array.from(
      { length: model.config.encoderLayers },
      (_, index) => new EncoderLayer(`enc${index}`, model, this.#space),
    );
  }

  /** ids: n; the result: n × d */
  encode(ids: readonly number[], switches: Switches): Activation {
    const pass = { from: 0, to: ids.length, isCausal: false, switches };
    let x = this.#embedding.apply(ids, pass);
    for (const layer of this.#layers) {
      x = layer.apply(x, pass);
    }
    return x;
  }

  /** Everything that was computed. */
  tensors(): readonly Tensor[] {
    return this.#space.snapshot(this.#space.capacity);
  }
}

class EncoderLayer {
  readonly #attention: MultiHeadAttention;
  readonly #norm1: AddAndNorm;
  readonly #feedForward: FeedForward;
  readonly #norm2: AddAndNorm;

  constructor(name: string, model: Model, space: Activations) {
    this.#attention = new MultiHeadAttention(`${name}.self`, model, space, space);
    this.#norm1 = new AddAndNorm(name, 1, model, space);
    this.#feedForward = new FeedForward(`${name}.ffn`, model, space);
    this.#norm2 = new AddAndNorm(name, 2, model, space);
  }

  /** x: n × d */
  apply(x: Activation, pass: Pass): Activation {
    this.#attention.remember(x, pass);
    const attended = this.#norm1.apply(x, this.#attention.attend(x, pass), pass);
    return this.#norm2.apply(attended, this.#feedForward.apply(attended, pass), pass);
  }
}
