import { weightOf } from '../model/model';
import type { Tensor } from '../tensor';
import type { Trace } from '../trace';

/**
 * What one head, such as `dec0.cross.h1`, adds to its attention's output, n × d: its columns times
 * theirs of W_O. The contributions of all heads and the bias sum to `<attention>.projected`.
 */
export function headContribution({ model, tensors }: Trace, head: string): Tensor | undefined {
  const [, attention, index] = /^(.+)\.h(\d+)$/.exec(head) ?? [];
  const concatenated = tensors.get(`${attention}.concatenated`);
  const width = model.config.dModel / model.config.heads;
  const from = Number(index) * width;
  if (concatenated === undefined || from >= concatenated.columns) {
    return undefined;
  }
  const { rows, columns } = concatenated;
  const weight = weightOf(model, `${attention}.output.weight`).data;
  const data = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let out = 0; out < columns; out += 1) {
      let sum = 0;
      for (let column = from; column < from + width; column += 1) {
        sum += concatenated.data[row * columns + column] * weight[out * columns + column];
      }
      data[row * columns + out] = sum;
    }
  }
  return { name: `${head}.contribution`, rows, columns, data };
}
