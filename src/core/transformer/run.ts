import { switchesOf, type Intervention, type Switches } from './interventions';
import { Decoder } from './layers/decoder';
import { Encoder } from './layers/encoder';
import type { Model } from './model/model';
import type { Tensor } from './tensor';
import type { Trace } from './trace';

/** How to run a model. */
export interface RunOptions {
  readonly interventions?: readonly Intervention[];
  /** What logits are divided by before the softmax, above 0; 1 if not given. */
  readonly temperature?: number;
  /** Whether a step keeps the rows of the steps before it; it does if not given. */
  readonly isCached?: boolean;
}

/** A model that has read one sentence, and tells the word after anything written so far. */
export class Run {
  readonly model: Model;
  readonly #source: readonly number[];
  readonly #switches: Switches;
  readonly #temperature: number;
  readonly #isCausal: boolean;
  readonly #isCached: boolean;
  readonly #encoder: Encoder;
  readonly #decoder: Decoder;
  /** What the decoder's rows were computed for. */
  #written: readonly number[] = [];
  #sourceTensors: readonly Tensor[] | undefined;

  /** source: m word ids, `sourceEnd` last, `maxLength` at most */
  constructor(model: Model, source: readonly number[], options: RunOptions = {}) {
    const { interventions = [], temperature = 1, isCached = true } = options;
    this.model = model;
    this.#source = source;
    this.#switches = switchesOf([
      ...model.card.without.map(at => ({ kind: 'off', at }) as const),
      ...interventions,
    ]);
    this.#temperature = temperature;
    this.#isCausal = !this.#switches.has('mask');
    // A row that sees later ones changes with each of them.
    this.#isCached = isCached && this.#isCausal;
    this.#encoder = new Encoder(model, source.length);
    this.#decoder = new Decoder(model, source.length, temperature);
    const memory = this.#encoder.encode(source, this.#switches);
    this.#decoder.remember(memory, this.#pass(0, source.length));
  }

  /**
   * V: the probability of each word to follow `written`, which starts with `targetStart` and has
   * `maxLength` words at most. Valid until the next call.
   */
  next(written: readonly number[]): Float32Array {
    const from = this.#isCached ? commonLength(this.#written, written) : 0;
    // Of what is known whole, the last row is computed again.
    return this.#decode(written, Math.min(from, written.length - 1));
  }

  /** Every number behind `next(written)`, and behind each step before it if the mask is on. */
  trace(written: readonly number[]): Trace {
    this.#decode(written, 0);
    this.#sourceTensors ??= this.#encoder.tensors();
    const tensors = [...this.#sourceTensors, ...this.#decoder.tensors(written.length)];
    return {
      model: this.model,
      source: this.#source,
      written,
      switches: this.#switches,
      temperature: this.#temperature,
      tensors: new Map(tensors.map(tensor => [tensor.name, tensor])),
    };
  }

  #decode(written: readonly number[], from: number): Float32Array {
    const { columns, data } = this.#decoder.decode(written, this.#pass(from, written.length));
    this.#written = [...written];
    return data.subarray((written.length - 1) * columns, written.length * columns);
  }

  #pass(from: number, to: number) {
    return { from, to, isCausal: this.#isCausal, switches: this.#switches };
  }
}

function commonLength(first: readonly number[], second: readonly number[]): number {
  const different = second.findIndex((id, index) => id !== first[index]);
  return different < 0 ? second.length : different;
}
