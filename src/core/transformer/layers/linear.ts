import { weightOf, type Model } from '../model/model';
import type { Activation, Pass } from './activations';

/** y = x Wᵀ + b */
export interface Linear {
  /** out × in, row-major */
  readonly weight: Float32Array;
  /** out */
  readonly bias: Float32Array;
}

/** The whole of a linear map by its name. */
export function linearOf(model: Model, name: string): Linear {
  return {
    weight: weightOf(model, `${name}.weight`).data,
    bias: weightOf(model, `${name}.bias`).data,
  };
}

/** The rows of a linear map that make one head's `width` columns. */
export function headOf(model: Model, name: string, head: number, width: number): Linear {
  const { weight, bias } = linearOf(model, name);
  const [from, to] = [head * width, (head + 1) * width];
  const inner = model.config.dModel;
  return { weight: weight.subarray(from * inner, to * inner), bias: bias.subarray(from, to) };
}

/**
 * y[row] = x[row] Wᵀ + b; x: n × in, y: n × out. Four outputs at a time, so that no addition waits
 * for the one before it, while each sum still runs in the order of its indices.
 */
export function applyLinear(
  { weight, bias }: Linear,
  x: Activation,
  y: Activation,
  pass: Pass,
): void {
  const inner = x.columns;
  const outer = y.columns;
  for (let row = pass.from; row < pass.to; row += 1) {
    const input = row * inner;
    const output = row * outer;
    let out = 0;
    for (; out + 4 <= outer; out += 4) {
      const first = out * inner;
      const second = first + inner;
      const third = second + inner;
      const fourth = third + inner;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let index = 0; index < inner; index += 1) {
        const value = x.data[input + index];
        a += value * weight[first + index];
        b += value * weight[second + index];
        c += value * weight[third + index];
        d += value * weight[fourth + index];
      }
      y.data[output + out] = a + bias[out];
      y.data[output + out + 1] = b + bias[out + 1];
      y.data[output + out + 2] = c + bias[out + 2];
      y.data[output + out + 3] = d + bias[out + 3];
    }
    for (; out < outer; out += 1) {
      const first = out * inner;
      let sum = 0;
      for (let index = 0; index < inner; index += 1) {
        sum += x.data[input + index] * weight[first + index];
      }
      y.data[output + out] = sum + bias[out];
    }
  }
}
