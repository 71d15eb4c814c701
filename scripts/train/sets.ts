import { Census } from '../../src/core/transformer/grammar/census';
import { draw, type Drawn } from '../../src/core/transformer/grammar/draw';
import { maximumWords, sentence } from '../../src/core/transformer/grammar/english/sentence';
import type { Random } from '../../src/core/transformer/grammar/random';
import type { Sentence } from '../../src/core/transformer/grammar/syntax';
import { compositionsOf } from './compositions';
import { isHeldOut } from './heldOut';

type Drawing = Drawn<Sentence>;

/** Different sentences as people might say them, none with a composition that is held out. */
export function trained(random: Random): Generator<Drawing> {
  return different(random, ({ value }) => !compositionsOf(value).some(isHeldOut));
}

/** Different sentences of 7 words and more, each with a composition that is held out. */
export function heldOut(random: Random): Generator<Drawing> {
  return different(
    random,
    ({ words, value }) => words.length > 6 && compositionsOf(value).some(isHeldOut),
  );
}

function* different(random: Random, holds: (drawing: Drawing) => boolean): Generator<Drawing> {
  const seen = new Set<string>();
  for (;;) {
    const drawing = draw(sentence, random);
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
export function* uniform(length: number, random: Random): Generator<Drawing> {
  const census = new Census(length);
  const count = census.counts(sentence)[length];
  for (;;) {
    yield census.derivation(sentence, length, Math.floor(random() * count));
  }
}
