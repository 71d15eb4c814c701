import { cell, copy, linear, nothing, type Rule } from './cells';
import { apply, constant } from './expression';
import { inputOf, sublayerOf } from './wiring';

const layer = '((?:enc|dec)\\d+)';

/** Feed-forward, and what follows every sub-layer: the residual. */
export const sublayerRules: readonly Rule[] = [
  {
    pattern: new RegExp(`^${layer}\\.ffn\\.inner$`),
    derive: (trace, { row, column }, layer) =>
      linear(trace, inputOf(layer, layer.startsWith('enc') ? 2 : 3), row, {
        map: `${layer}.ffn.inner`,
        out: column,
      }),
  },
  {
    pattern: new RegExp(`^${layer}\\.ffn\\.relu$`),
    derive: (trace, { row, column }, layer) => ({
      operation: 'relu',
      formula: 'max(0, x)',
      expression: apply('max', constant(0), cell(trace, `${layer}.ffn.inner`, row, column)),
    }),
  },
  {
    pattern: new RegExp(`^(${layer}\\.ffn)\\.outer$`),
    derive: (trace, { row, column }, name) =>
      trace.switches.has(name)
        ? nothing
        : linear(trace, `${name}.relu`, row, { map: `${name}.outer`, out: column }),
  },
  {
    pattern: new RegExp(`^${layer}\\.residual(\\d)$`),
    derive: (trace, { name, row, column }, layer, index) => {
      const added = cell(trace, sublayerOf(layer, Number(index)), row, column);
      return trace.switches.has(name)
        ? copy('f(x)', added)
        : {
            operation: 'add',
            formula: 'x + f(x)',
            expression: apply(
              'sum',
              cell(trace, inputOf(layer, Number(index)), row, column),
              added,
            ),
          };
    },
  },
];
