import { cellOf, tensorOf, type Address, type Trace } from '../trace';
import { apply, constant, type Expression } from './expression';

/** What is done to get a number. */
export type Operation =
  | 'lookup'
  | 'scale'
  | 'sinusoid'
  | 'add'
  | 'linear'
  | 'dot'
  | 'divide'
  | 'copy'
  | 'mask'
  | 'max'
  | 'exp'
  | 'sum'
  | 'mean'
  | 'variance'
  | 'normalize'
  | 'affine'
  | 'relu'
  | 'off'
  | 'uniform'
  | 'pin';

/** How one number came about. */
export interface Derivation {
  readonly operation: Operation;
  /** In symbols, such as `e / Σ`. */
  readonly formula: string;
  readonly expression: Expression;
}

/** Derives a cell of the tensors whose name `pattern` matches; the groups come as arguments. */
export interface Rule {
  readonly pattern: RegExp;
  derive(trace: Trace, cell: Address, ...groups: readonly string[]): Derivation;
}

/** A part that is switched off. */
export const nothing: Derivation = { operation: 'off', formula: '0', expression: constant(0) };

/** A cell that a rule is sure of. */
export function cell(trace: Trace, name: string, row: number, column: number): Expression {
  const address = { name, row, column };
  const value = cellOf(trace, address);
  if (value === undefined) {
    throw new Error(`There is no ${name}[${row},${column}].`);
  }
  return { kind: 'cell', address, value };
}

/** A row of a tensor. */
export function rowOf(trace: Trace, name: string, row: number): readonly Expression[] {
  const { columns = 0 } = tensorOf(trace, name) ?? {};
  return Array.from({ length: columns }, (_, column) => cell(trace, name, row, column));
}

/** The products of two rows, term by term. */
export function products(
  first: readonly Expression[],
  second: readonly Expression[],
): readonly Expression[] {
  return first.map((each, index) => apply('product', each, second[index]));
}

/** A cell that is the same as another. */
export function copy(formula: string, expression: Expression): Derivation {
  return { operation: 'copy', formula, expression };
}

/** A column of x Wᵀ + b, where x is a row of the tensor `input`. */
export function linear(
  trace: Trace,
  input: string,
  row: number,
  { map, out }: { readonly map: string; readonly out: number },
): Derivation {
  const terms = products(rowOf(trace, input, row), rowOf(trace, `${map}.weight`, out));
  const bias = cell(trace, `${map}.bias`, 0, out);
  return { operation: 'linear', formula: 'Σ xᵢ wᵢ + b', expression: apply('sum', ...terms, bias) };
}
