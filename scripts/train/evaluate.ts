/**
 * Measures a trained model as it ships, in the run time that ships, and writes the figures into its
 * card: `tsx scripts/train/evaluate.ts <corpus folder> <model.json>`. Right is what the grammar
 * accepts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelIn } from '../../src/cli/translate/modelFiles';
import { inEnglish } from '../../src/core/message';
import { beamSearch } from '../../src/core/transformer/decoding/beamSearch';
import { mostProbable, writeWords } from '../../src/core/transformer/decoding/writeWords';
import { partsOf, type Intervention } from '../../src/core/transformer/interventions';
import type { Model } from '../../src/core/transformer/model/model';
import { Run } from '../../src/core/transformer/run';
import { tensorOf } from '../../src/core/transformer/trace';

/** A line of the corpus. */
interface Example {
  readonly source: readonly number[];
  readonly translations: readonly {
    readonly target: readonly number[];
    readonly alignment: readonly number[];
  }[];
}

const [, , folder, card] = process.argv;
const model = loaded();
const test = examples('test');
const some = test.slice(0, 2000);

const accuracy = {
  'held-out, greedy': shareRight(test, greedy),
  'held-out, beam of 4': shareRight(test, source => best(source, 4)),
  'held-out, beam of 2 more probable than greedy': share(some, isBeamBetter),
  'every sentence of 4 words or fewer, greedy': shareRight(examples('short4'), greedy),
  'sentences of 5 words, greedy': shareRight(examples('short5'), greedy),
  'sentences of 6 words, greedy': shareRight(examples('short6'), greedy),
  'words aligned by the readable head': shareAligned(some),
};
console.log(accuracy);

const whole = shareRight(some, greedy);
const costs = Object.fromEntries(
  [...partsOf(model.config).keys()].map(part => {
    const right = shareRight(some, source => greedy(source, [{ kind: 'off', at: part }]));
    return [part, Math.round((whole - right) * 10_000) / 100];
  }),
);
console.log(costs);

const heads = Object.fromEntries(Object.entries(costs).filter(([part]) => /\.h\d+$/.test(part)));
writeFileSync(card, `${JSON.stringify({ ...model.card, accuracy, heads }, undefined, 1)}\n`);

function loaded(): Model {
  const found = modelIn(card);
  if ('template' in found) {
    throw new Error(inEnglish(found));
  }
  return found;
}

function examples(name: string): readonly Example[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => JSON.parse(line) as Example);
}

function greedy(source: readonly number[], interventions: readonly Intervention[] = []) {
  return writeWords(new Run(model, source, { interventions }), mostProbable).words;
}

function best(source: readonly number[], width: number): readonly number[] {
  return beamSearch(new Run(model, source), width).translations[0].words;
}

function isBeamBetter({ source }: Example): boolean {
  const run = new Run(model, source);
  const beam = beamSearch(run, 2).translations[0];
  return beam.logProbability > writeWords(run, mostProbable).logProbability + 1e-6;
}

function shareRight(
  all: readonly Example[],
  translate: (source: readonly number[]) => readonly number[],
): number {
  return share(all, ({ source, translations }) => {
    const words = translate(source).join();
    return translations.some(({ target }) => target.join() === words);
  });
}

/** Of all words of the likeliest translations, those at which the readable head looks right. */
function shareAligned(all: readonly Example[]): number {
  const { targetStart, readableHead } = model.config;
  const looks = all.flatMap(({ source, translations: [{ target, alignment }] }) => {
    const trace = new Run(model, source).trace([targetStart, ...target.slice(0, -1)]);
    const { data = new Float32Array() } = tensorOf(trace, `${readableHead}.weights`) ?? {};
    return alignment.map((word, row) => {
      const looked = data.subarray(row * source.length, (row + 1) * source.length);
      return mostProbable(looked) === word;
    });
  });
  return share(looks, isRight => isRight);
}

function share<Item>(all: readonly Item[], holds: (item: Item) => boolean): number {
  return all.filter(holds).length / all.length;
}
