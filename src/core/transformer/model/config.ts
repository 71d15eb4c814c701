import * as z from 'zod';
import { partsOf } from '../interventions';

const size = z.int().min(1).max(8192);
const id = z.int().min(0);
const words = z.array(z.string().min(1)).min(1).max(10_000).refine(isWithoutTwins).readonly();

const config = z.object({
  dModel: size,
  heads: size,
  encoderLayers: z.int().min(1).max(12),
  decoderLayers: z.int().min(1).max(12),
  dFeedForward: size,
  layerNormEpsilon: z.number().positive().max(1),
  maxLength: z.int().min(2).max(512),
  sourceVocabulary: words,
  targetVocabulary: words,
  sourcePad: id,
  sourceEnd: id,
  targetPad: id,
  targetStart: id,
  targetEnd: id,
  readableHead: z.string(),
});

const tensor = z.object({
  name: z.string(),
  shape: z.array(size).readonly(),
  offset: z.int().min(0),
});

const figures = z.record(z.string(), z.number()).readonly();

const card = z.object({
  name: z.string(),
  sha256: z.string(),
  parameters: z.int(),
  config: config.readonly(),
  tensors: z.array(tensor.readonly()).readonly(),
  accuracy: figures,
  training: z.record(z.string(), z.union([z.number(), z.string()])).readonly(),
  heads: figures,
  without: z.array(z.string()).readonly(),
});

/** The sizes and words of a model; `media/transformer/README.md` says what each key means. */
export type Config = Readonly<z.infer<typeof config>>;

/** What lies beside the weights: what they are, how they were made and how good they are. */
export type ModelCard = Readonly<z.infer<typeof card>>;

/** The card in a JSON text, or nothing if it is none or contradicts itself. */
export function parseCard(text: string): ModelCard | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = card.safeParse(json);
  return data !== undefined && isConsistent(data) ? data : undefined;
}

function isConsistent({ config, without }: ModelCard): boolean {
  const { sourcePad, sourceEnd, targetPad, targetStart, targetEnd } = config;
  const sourceSpecial = [sourcePad, sourceEnd];
  const targetSpecial = [targetPad, targetStart, targetEnd];
  const parts = partsOf(config);
  return (
    config.dModel % config.heads === 0 &&
    sourceSpecial.every(id => id < config.sourceVocabulary.length) &&
    targetSpecial.every(id => id < config.targetVocabulary.length) &&
    isWithoutTwins(sourceSpecial) &&
    isWithoutTwins(targetSpecial) &&
    [config.readableHead, ...without].every(part => parts.has(part))
  );
}

function isWithoutTwins(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}
