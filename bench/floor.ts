import type { Config } from '../src/core/transformer/model/config';
import { seededRandom, sum } from './statistics';

/** A matrix times a vector. */
interface Product {
  readonly rows: number;
  readonly columns: number;
}

/**
 * All that one more word costs a decoder that keeps keys and values: `written` words with that one,
 * `source` words to look at. Additions of vectors, norms and softmaxes come on top of it.
 */
export function productsOfWord(
  config: Config,
  written: number,
  source: number,
): readonly Product[] {
  const { dModel, dFeedForward, decoderLayers, targetVocabulary } = config;
  const layer = [
    // The query, key, value and output of self-attention; the query and output of the other.
    ...times(6, [{ rows: dModel, columns: dModel }]),
    ...productsOfLook(config, written),
    ...productsOfLook(config, source),
    { rows: dFeedForward, columns: dModel },
    { rows: dModel, columns: dFeedForward },
  ];
  return [...times(decoderLayers, layer), { rows: targetVocabulary.length, columns: dModel }];
}

/** What the encoder does for each word, and cross-attention to keep it. */
export function productsOfSource(config: Config, source: number): readonly Product[] {
  const { dModel, dFeedForward, encoderLayers, decoderLayers } = config;
  const layer = [
    ...times(4, [{ rows: dModel, columns: dModel }]),
    ...productsOfLook(config, source),
    { rows: dFeedForward, columns: dModel },
    { rows: dModel, columns: dFeedForward },
  ];
  const kept = times(2, [{ rows: dModel, columns: dModel }]);
  return [...times(encoderLayers, layer), ...times(decoderLayers, kept)];
}

/** Each head's scores over so many positions, and the mix of their values. */
function productsOfLook({ dModel, heads }: Config, positions: number): readonly Product[] {
  const width = dModel / heads;
  return times(heads, [
    { rows: positions, columns: width },
    { rows: width, columns: positions },
  ]);
}

/** Of a multiplication and an addition for each number of each matrix. */
export function operationsIn(passes: readonly (readonly Product[])[]): number {
  return 2 * sum(passes.flat().map(({ rows, columns }) => rows * columns));
}

/**
 * Computes the products of each pass and nothing else. The passes share one memory, as the words of
 * a sentence share the weights.
 */
export function floorOf(passes: readonly (readonly Product[])[]): () => void {
  const largest = Math.max(...passes.map(products => operationsIn([products]) / 2));
  const longest = Math.max(...passes.flat().map(({ rows, columns }) => Math.max(rows, columns)));
  const random = seededRandom(159);
  const matrices = new Float32Array(largest).map(() => random() - 0.5);
  const input = new Float32Array(longest).map(() => random() - 0.5);
  const output = new Float32Array(longest);
  return () => {
    for (const products of passes) {
      let at = 0;
      for (const { rows, columns } of products) {
        multiply(matrices, at, { rows, columns }, input, output);
        at += rows * columns;
      }
    }
  };
}

/**
 * Four rows at a time, since a sum of its own for each leaves none to wait for the addition before:
 * with one row at a time the floor would be half as high again, and anything would look well beside it.
 */
function multiply(
  matrices: Float32Array,
  start: number,
  { rows, columns }: Product,
  input: Float32Array,
  output: Float32Array,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const first = start + row * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let column = 0; column < columns; column += 1) {
      const value = input[column];
      a += value * matrices[first + column];
      b += value * matrices[second + column];
      c += value * matrices[third + column];
      d += value * matrices[fourth + column];
    }
    output[row] = a;
    output[row + 1] = b;
    output[row + 2] = c;
    output[row + 3] = d;
  }
  for (; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      sum += input[column] * matrices[start + row * columns + column];
    }
    output[row] = sum;
  }
}

function times<Item>(count: number, items: readonly Item[]): readonly Item[] {
  return Array.from({ length: count }, () => items).flat();
}
