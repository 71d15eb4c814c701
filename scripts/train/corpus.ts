/**
 * Writes what the transformer is trained and tested on: `tsx scripts/train/corpus.ts <folder>`. One
 * sentence a line as JSON; words are ids, the last one the end of the sentence. Every translation
 * that is right has its weight and, for each word, the index of the source word it comes from.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawn } from '../../src/core/transformer/grammar/draw';
import { mulberry32 } from '../../src/core/transformer/grammar/random';
import type { Sentence } from '../../src/core/transformer/grammar/syntax';
import { translationsOf } from '../../src/core/transformer/grammar/translations';
import { end, english, french } from '../../src/core/transformer/grammar/vocabulary';
import { every, heldOut, trained, uniform } from './sets';

const folder = process.argv[2] ?? '.cache/transformer';
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'vocabulary.json'),
  `${JSON.stringify({ source: english.tokens, target: french.tokens })}\n`,
);

const unseen = heldOut(mulberry32(2));
write('train', 800_000, trained(mulberry32(1)));
write('dev', 2_000, unseen);
write('test', 10_000, unseen);
// Every short sentence there is, then draws of those that are too many.
write('short4', Infinity, every(4));
write('short5', 25_000, uniform(5, mulberry32(5)));
write('short6', 50_000, uniform(6, mulberry32(6)));

/** Writes `count` sentences, or fewer if there are no more. */
function write(name: string, count: number, sentences: Iterator<Drawn<Sentence>>): void {
  const file = openSync(join(folder, `${name}.jsonl`), 'w');
  let written = 0;
  let words = 0;
  for (let next = sentences.next(); next.done !== true; next = sentences.next()) {
    writeSync(file, `${JSON.stringify(line(next.value))}\n`);
    written += 1;
    words += next.value.words.length;
    if (written === count) {
      break;
    }
  }
  closeSync(file);
  console.log(`${name}: ${written} sentences, ${(words / written).toFixed(2)} words each`);
}

function line({ words, value }: Drawn<Sentence>): object {
  return {
    source: [...words, end].map(english.idOf),
    translations: translationsOf(value).map(({ tokens, sources, weight }) => ({
      target: [...tokens, end].map(french.idOf),
      alignment: [...sources, words.length],
      weight: Number(weight.toFixed(6)),
    })),
  };
}
