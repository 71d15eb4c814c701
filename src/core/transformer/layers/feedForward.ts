import type { Model } from '../model/model';
import type { Activation, Activations, Pass } from './activations';
import { applyLinear, linearOf, type Linear } from './linear';

/** max(0, x W₁ᵀ + b₁) W₂ᵀ + b₂, for each position on its own. */
export class FeedForward {
  readonly #name: string;
  readonly #first: Linear;
  readonly #second: Linear;
  /** n × f */
  readonly #inner: Activation;
  readonly #relu: Activation;
  /** n × d */
  readonly #outer: Activation;

  constructor(name: string, model: Model, space: Activations) {
    const { dModel, dFeedForward } = model.config;
    this.#name = name;
    this.#first = linearOf(model, `${name}.inner`);
    this.#second = linearOf(model, `${name}.outer`);
    this.#inner = space.add(`${name}.inner`, dFeedForward);
    this.#relu = space.add(`${name}.relu`, dFeedForward);
    this.#outer = space.add(`${name}.outer`, dModel);
  }

  /** x: n × d; switched off, the sub-layer adds nothing. */
  apply(x: Activation, pass: Pass): Activation {
    applyLinear(this.#first, x, this.#inner, pass);
    const { columns } = this.#inner;
    for (let at = pass.from * columns; at < pass.to * columns; at += 1) {
      this.#relu.data[at] = Math.max(0, this.#inner.data[at]);
    }
    applyLinear(this.#second, this.#relu, this.#outer, pass);
    if (pass.switches.has(this.#name)) {
      this.#outer.data.fill(0, pass.from * this.#outer.columns, pass.to * this.#outer.columns);
    }
    return this.#outer;
  }
}
