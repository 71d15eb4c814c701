import { Census } from '../../src/core/transformer/grammar/census';
import { draw, type Drawn } from '../../src/core/transformer/grammar/draw';
import { maximumWords, sentence } from '../../src/core/transformer/grammar/english/sentence';
import type { Random } from '../../src/core/transformer/grammar/random';
import type { Sentence } from '../../src/core/transformer/grammar/syntax';
import { compositionsOf } from './compositions';
import { isHeldOut } from './heldOut';

type Drawing = Drawn<Sentence>;

/** Of the sentences to train on, how many are short ones of any kind, however rare. */
const shareOfAnyKind = 0.5;
const shortLengths = [3, 4, 5, 6, 7, 8];

/**
 * Different sentences, none with a composition that is held out: most as people might say them, the
 * others short, and every one as likely as another, so that no short sentence is a stranger.
 */
export function trained(random: Random): Generator<Drawing> {
  const short = shortLengths.map(length => uniform(length, random));
  return different(
    () =>
      random() < shareOfAnyKind
        ? nextOf(short[Math.floor(random() * short.length)])
        : draw(sentence, random),
    ({ value }) => !compositionsOf(value).some(isHeldOut),
  );
}

/** Different sentences of 7 words and more, each with a composition that is held out. */
export function heldOut(random: Random): Generator<Drawing> {
  return different(
    () => draw(sentence, random),
    ({ words, value }) => words.length > 6 && compositionsOf(value).some(isHeldOut),
  );
}

function* different(next: () => Drawing, holds: (drawing: Drawing) => boolean): Generator<Drawing> {
  const seen = new Set<string>();
  for (;;) {
    const drawing = next();
    const key = drawing.words.join(' ');
    if (drawing.words.length <= maximumWords && !seen.has(key) && holds(drawing)) {
      seen.add(key);
      yield drawing;
    }
  }
}

/** Every sentence of the grammar with `longest` words or fewer. */
export function* every(longest: number): Generator<Drawing> {
  const census = new Census(longest);
  for (const [length, count] of census.counts(sentence).entries()) {
    for (let number = 0; number < count; number += 1) {
      yield census.derivation(sentence, length, number);
    }
  }
}

/** Sentences with exactly `length` words, every one as likely as another. */
export function* uniform(length: number, random: Random): Generator<Drawing, never> {
  const census = new Census(length);
  const count = census.counts(sentence)[length];
  for (;;) {
    yield census.derivation(sentence, length, Math.floor(random() * count));
  }
}

/** Of a generator without an end. */
function nextOf(drawings: Generator<Drawing, never>): Drawing {
  return drawings.next().value;
}
