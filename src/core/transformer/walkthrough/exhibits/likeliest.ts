import type { Look } from './look';

/**
 * Ids of the words that the run shown finds most probable at the state's position, the likeliest
 * first; the word that was written is among them.
 */
export function likeliest(look: Look, count: number): readonly number[] {
  const { trace, reading, state } = look;
  const row = probabilitiesAt(trace.tensors.get('probabilities'), state.position);
  const ids = Array.from(row.keys()).sort((first, second) => row[second] - row[first]);
  const chosen = reading.base.words[state.position].id;
  const first = ids.slice(0, count);
  return first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
}

function probabilitiesAt(
  tensor: { readonly columns: number; readonly data: Float32Array } | undefined,
  row: number,
): Float32Array {
  const { columns, data } = tensor ?? { columns: 0, data: new Float32Array() };
  return data.subarray(row * columns, (row + 1) * columns);
}
