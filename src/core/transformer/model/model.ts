import type { Message } from '../../message';
import { say } from '../sentences';
import type { Tensor } from '../tensor';
import { parseCard, type Config, type ModelCard } from './config';
import { tensorList } from './tensorList';

/** A trained transformer: sizes, words and every weight by its name. */
export interface Model {
  readonly card: ModelCard;
  readonly config: Config;
  readonly weights: ReadonlyMap<string, Tensor>;
}

/** A model's two files as they were found. */
export interface ModelFiles {
  /** The text of `<name>.json`. */
  readonly card: string | undefined;
  /** `<name>.f32` */
  readonly weights: Uint8Array | undefined;
  /** The SHA-256 of `weights` in hexadecimal, which core has no means to compute. */
  readonly sha256: string | undefined;
}

/** The model in two files, or why there is none: no number is read from files in doubt. */
export function readModel({ card: text, weights: bytes, sha256 }: ModelFiles): Model | Message {
  if (text === undefined || bytes === undefined) {
    return say('missingWeights');
  }
  const card = parseCard(text);
  if (card === undefined || !fits(card)) {
    return say('damagedCard');
  }
  const expected = card.parameters * Float32Array.BYTES_PER_ELEMENT;
  if (bytes.length !== expected) {
    return say('truncatedWeights', bytes.length, expected);
  }
  if (sha256 !== card.sha256) {
    return say('alteredWeights');
  }
  const weights = weightsIn(bytes, card);
  const broken = [...weights.values()].find(({ data }) => !data.every(Number.isFinite));
  return broken === undefined
    ? { card, config: card.config, weights }
    : say('infiniteWeights', broken.name);
}

/** Does the card list exactly the tensors that a model of its sizes has, without gaps? */
function fits({ config, tensors, parameters }: ModelCard): boolean {
  let end = 0;
  const expected = tensorList(config).map(({ name, shape }) => {
    const offset = end * Float32Array.BYTES_PER_ELEMENT;
    end += sizeOf(shape);
    return { name, shape, offset };
  });
  return JSON.stringify(expected) === JSON.stringify(tensors) && parameters === end;
}

function weightsIn(bytes: Uint8Array, { tensors }: ModelCard): ReadonlyMap<string, Tensor> {
  // A copy of their own: a view of floats has to begin at a multiple of four bytes.
  const { buffer } = bytes.slice();
  return new Map(
    tensors.map(({ name, shape, offset }) => {
      const data = new Float32Array(buffer, offset, sizeOf(shape));
      const [rows, columns] = shape.length === 1 ? [1, ...shape] : shape;
      return [name, { name, rows, columns, data }];
    }),
  );
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** The weight of that name; that it is there was seen when the model was read. */
export function weightOf({ weights }: Model, name: string): Tensor {
  const tensor = weights.get(name);
  if (tensor === undefined) {
    throw new Error(`The model has no weight ${name}.`);
  }
  return tensor;
}
