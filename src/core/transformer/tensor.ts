/** A named matrix, row-major; a bias or gain is one row. */
export interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** rows × columns */
  readonly data: Float32Array;
}
