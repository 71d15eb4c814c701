import type { Model } from '../model/model';
import { Activations, type Activation, type Pass } from './activations';
import { AddAndNorm } from './addAndNorm';
import { Embedding } from './embedding';
import { FeedForward } from './feedForward';
import { MultiHeadAttention } from './multiHeadAttention';
import { Output } from './output';
import type { Tensor } from '../tensor';

/** Says, for every position of what was written so far, which word comes next. */
export class Decoder {
  readonly #space: Activations;
  /** What cross-attention keeps of the source. */
  readonly #memory: Activations;
  readonly #embedding: Embedding;
  readonly #layers: readonly DecoderLayer[];
  readonly #output: Output;

  /** For a source of `length` words, m below. */
  constructor(model: Model, length: number, temperature: number) {
    this.#space = new Activations(model.config.maxLength);
    this.#memory = new Activations(length);
    this.#embedding = new Embedding('target', model, this.#space);
    this.#layers = Array.from(
      { length: model.config.decoderLayers },
      (_, index) => new DecoderLayer(`dec${index}`, model, this.#space, this.#memory),
    );
    this.#output = new Output(model, temperature, this.#space);
  }

  /** Takes in what the encoder made of the source, once for all steps. memory: m × d */
  remember(memory: Activation, pass: Pass): void {
    for (const layer of this.#layers) {
      layer.remember(memory, pass);
    }
  }

  /** ids: n, what was written so far; the result: n × V probabilities of the next word */
  decode(ids: readonly number[], pass: Pass): Activation {
    let x = this.#embedding.apply(ids, pass);
    for (const layer of this.#layers) {
      x = layer.apply(x, pass);
    }
    return this.#output.apply(x, pass);
  }

  /** Everything that was computed for the first `rows` positions. */
  tensors(rows: number): readonly Tensor[] {
    return [...this.#memory.snapshot(this.#memory.capacity), ...this.#space.snapshot(rows)];
  }
}

class DecoderLayer {
  readonly #self: MultiHeadAttention;
  readonly #norm1: AddAndNorm;
  readonly #cross: MultiHeadAttention;
  readonly #norm2: AddAndNorm;
  readonly #feedForward: FeedForward;
  readonly #norm3: AddAndNorm;

  constructor(name: string, model: Model, space: Activations, memory: Activations) {
    this.#self = new MultiHeadAttention(`${name}.self`, model, space, space);
    this.#norm1 = new AddAndNorm(name, 1, model, space);
    this.#cross = new MultiHeadAttention(`${name}.cross`, model, space, memory);
    this.#norm2 = new AddAndNorm(name, 2, model, space);
    this.#feedForward = new FeedForward(`${name}.ffn`, model, space);
    this.#norm3 = new AddAndNorm(name, 3, model, space);
  }

  /** memory: m × d */
  remember(memory: Activation, pass: Pass): void {
    this.#cross.remember(memory, pass);
  }

  /** x: n × d */
  apply(x: Activation, pass: Pass): Activation {
    this.#self.remember(x, pass);
    const written = this.#norm1.apply(x, this.#self.attend(x, pass), pass);
    const read = this.#norm2.apply(written, this.#cross.attend(written, pass), pass);
    return this.#norm3.apply(read, this.#feedForward.apply(read, pass), pass);
  }
}
