import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { accepts } from '../../../../../src/core/transformer/grammar/accepts';
import { derive } from '../../../../../src/core/transformer/grammar/derive';
import { draw } from '../../../../../src/core/transformer/grammar/draw';
import {
  maximumWords,
  sentence,
} from '../../../../../src/core/transformer/grammar/english/sentence';
import { completions, parse } from '../../../../../src/core/transformer/grammar/parse';
import { mulberry32, type Random } from '../../../../../src/core/transformer/grammar/random';
import { translationsOf } from '../../../../../src/core/transformer/grammar/translations';
import { english, french } from '../../../../../src/core/transformer/grammar/vocabulary';

const seeds = fc.integer().map(mulberry32);

/** A sentence of the grammar that is short enough. */
function drawn(random: Random) {
  for (;;) {
    const { words, value } = draw(sentence, random);
    if (words.length <= maximumWords) {
      return { words, value };
    }
  }
}

/** Every sentence that the corpus could have. */
function ofEvery(holds: (words: readonly string[], random: Random) => void): void {
  fc.assert(
    fc.property(seeds, random => holds(drawn(random).words, random)),
    { numRuns: 300 },
  );
}

describe('the grammar', () => {
  it('reads what it draws, in one way', () => {
    fc.assert(
      fc.property(seeds, random => {
        const { words, value } = drawn(random);
        deepStrictEqual(derive(sentence, words, maximumWords).derivations, [value]);
      }),
    );
  });

  it('offers each word of a sentence after the words before it', () => {
    ofEvery(words =>
      words.forEach((word, at) => ok(completions(words.slice(0, at)).includes(word), word)),
    );
  });

  it('offers no word that does not lead to the end of a sentence', () => {
    ofEvery((words, random) => {
      const walked = words.slice(0, Math.floor(random() * words.length));
      while (parse(walked).kind !== 'sentence') {
        const next = completions(walked);
        ok(next.length > 0, walked.join(' '));
        walked.push(next[Math.floor(random() * next.length)]);
      }
    });
  });

  it('translates with words of the vocabularies, each from a word of the sentence', () => {
    ofEvery(words => {
      ok(words.every(word => english.idOf(word) >= 0));
      for (const { tokens, sources } of translations(words)) {
        ok(
          tokens.every(token => french.idOf(token) >= 0),
          tokens.join(' '),
        );
        ok(sources.length === tokens.length && sources.every(at => at in words));
      }
    });
  });

  it('accepts each of the translations it has, with shares that add up to 1', () => {
    ofEvery(words => {
      const all = translations(words);
      ok(all.every(({ tokens }) => accepts(words, tokens)));
      deepStrictEqual(new Set(all.map(({ tokens }) => tokens.join(' '))).size, all.length);
      const total = all.reduce((sum, { weight }) => sum + weight, 0);
      ok(Math.abs(total - 1) < 1e-9);
    });
  });

  it('accepts nothing but whole translations', () => {
    const words = ['the', 'cat', 'sleeps'];
    deepStrictEqual(
      [['le', 'chat', 'dort'], ['le', 'chat'], ['le', 'chat', 'dort', 'dort'], []].map(tokens =>
        accepts(words, tokens),
      ),
      [true, false, false, false],
    );
    deepStrictEqual(accepts(['the', 'cat'], ['le', 'chat']), false);
  });
});

function translations(words: readonly string[]) {
  const parsed = parse(words);
  return parsed.kind === 'sentence' ? translationsOf(parsed.sentence) : [];
}
