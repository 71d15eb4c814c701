import type { Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';
import { LayerNorm } from './layerNorm';

/** LayerNorm(x + Sublayer(x)), which closes every sub-layer. */
export class AddAndNorm {
  readonly #name: string;
  /** n × d */
  readonly #residual: Activation;
  readonly #norm: LayerNorm;

  /** `index` counts the sub-layers of `layer` from 1. */
  constructor(layer: string, index: number, model: Model, space: Activations) {
    this.#name = `${layer}.residual${index}`;
    this.#residual = space.add(this.#name, model.config.dModel);
    this.#norm = new LayerNorm(`${layer}.norm${index}`, model, space);
  }

  /** x, sublayer: n × d; without the residual, the sub-layer's output goes on alone. */
  apply(x: Activation, sublayer: Activation, pass: Pass): Activation {
    const isOff = pass.switches.has(this.#name);
    const { columns, data } = this.#residual;
    for (let at = pass.from * columns; at < pass.to * columns; at += 1) {
      data[at] = isOff ? sublayer.data[at] : x.data[at] + sublayer.data[at];
    }
    return this.#norm.apply(this.#residual, pass);
  }
}
