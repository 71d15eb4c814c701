import type { Switches } from './interventions';
import type { Model } from './model/model';
import type { Tensor } from './tensor';

/** Everything that a model computed to tell the word after `written`. */
export interface Trace {
  readonly model: Model;
  /** m word ids */
  readonly source: readonly number[];
  /** n word ids, from `targetStart` on */
  readonly written: readonly number[];
  readonly switches: Switches;
  readonly temperature: number;
  /**
   * In the order of computation. Rows are positions: m in the encoder and in the keys and values
   * of cross-attention, n else; the last row tells the next word.
   */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** One number: of the trace, or of the weights, which are named like no tensor of a trace. */
export interface Address {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** `dec0.cross.h1.weights[2,0]` */
export function addressText({ name, row, column }: Address): string {
  return `${name}[${row},${column}]`;
}

/** What `addressText` wrote; whether there is such a cell is for `cellOf` to say. */
export function parseAddress(text: string): Address | undefined {
  const [, name, row, column] = /^([a-z][\w.]{0,80})\[(\d{1,6}),(\d{1,6})\]$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, row: Number(row), column: Number(column) };
}

/** The tensor of that name: of the trace, or of the weights. */
export function tensorOf({ tensors, model }: Trace, name: string): Tensor | undefined {
  return tensors.get(name) ?? model.weights.get(name);
}

/** The number at an address, if there is such a cell. */
export function cellOf(trace: Trace, { name, row, column }: Address): number | undefined {
  const tensor = tensorOf(trace, name);
  return tensor !== undefined && row < tensor.rows && column < tensor.columns
    ? tensor.data[row * tensor.columns + column]
    : undefined;
}
