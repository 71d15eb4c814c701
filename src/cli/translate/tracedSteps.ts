import type { Run } from '../../core/transformer/run';
import type { Tensor } from '../../core/transformer/tensor';

/** Digits that tell every float32 from its neighbors. */
const digits = 9;

export type TracedTensors = Readonly<
  Record<
    string,
    {
      readonly shape: readonly [rows: number, columns: number];
      /** Row-major; JSON has no infinity, so that −∞ is `null`. */
      readonly data: readonly (number | null)[];
    }
  >
>;

/**
 * Every named tensor of the step that wrote the last of `words`, and as `steps.logits` the logits
 * of every step.
 */
export function tracedSteps(run: Run, words: readonly number[]): TracedTensors {
  const { targetStart } = run.model.config;
  const traces = words.map((_, step) => run.trace([targetStart, ...words.slice(0, step)]).tensors);
  const rows = traces.flatMap(tensors => {
    const { data, columns } = tensors.get('logits') ?? { data: [], columns: 0 };
    return [...data].slice(-columns);
  });
  const logits = {
    name: 'steps.logits',
    rows: words.length,
    columns: rows.length / words.length,
    data: Float32Array.from(rows),
  };
  const tensors = [...(traces.at(-1)?.values() ?? []), logits];
  return Object.fromEntries(tensors.map(tensor => [tensor.name, inJson(tensor)]));
}

function inJson({ rows, columns, data }: Tensor): TracedTensors[string] {
  const numbers = Array.from(data, value =>
    Number.isFinite(value) ? Number(value.toPrecision(digits)) : null,
  );
  return { shape: [rows, columns], data: numbers };
}
