import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodes, run, versionOf } from './support';

const folder = 'test/golden/transformer';
const random = ['--model', `${folder}/random.json`];
const sentence = 'the cat ate the fish';

interface Translated {
  readonly source: readonly string[];
  readonly tokens: readonly string[];
  readonly text: string;
  readonly probabilities: readonly number[];
  readonly logProbability: number;
  readonly beam?: readonly Translated[];
  readonly trace?: Readonly<
    Record<string, { shape: readonly number[]; data: readonly (number | null)[] }>
  >;
}

for (const node of nodes) {
  describe(`translate under ${versionOf(node)}`, () => {
    function translated(...words: readonly string[]): Translated {
      const { code, out, err } = run(node, ['translate', ...words, ...random, '--format', 'json']);
      assert.deepEqual([code, err], [0, '']);
      return JSON.parse(out) as Translated;
    }

    it('prints the French sentence', () => {
      const { text } = translated(sentence);
      assert.deepEqual(run(node, ['translate', sentence, ...random]), {
        code: 0,
        out: `${text}\n`,
        err: '',
      });
    });

    it('prints the words and how probable each is', () => {
      const { source, tokens, probabilities } = translated(`${sentence}.`);
      assert.deepEqual(source, [...sentence.split(' '), '<eos>']);
      assert.deepEqual(tokens, ['a', 'a', 'a', 'a', 'a', 'poisson', 'poisson', 'poisson']);
      assert.equal(probabilities.length, tokens.length);
      assert.ok(Math.abs(probabilities[0] - 0.25769) < 1e-5);
    });

    it('switches parts off', () => {
      const swapped = 'the fish ate the cat';
      const off = ['--without', 'encoder-positions,dec0.cross.h1'];
      const close = (first: Translated, second: Translated) =>
        Math.abs(first.logProbability - second.logProbability) < 1e-4;
      assert.ok(close(translated(sentence, ...off), translated(swapped, ...off)));
      assert.ok(!close(translated(sentence), translated(swapped)));
      assert.ok(
        !close(translated(sentence, ...off), translated(sentence, ...off.slice(0, 1), 'mask')),
      );
    });

    it('prints all that a beam ended with, the best first', () => {
      const { beam = [], text, logProbability } = translated(sentence, '--beam', '3');
      assert.deepEqual([beam.length, beam[0].text], [3, text]);
      assert.ok(logProbability >= translated(sentence).logProbability);
    });

    it('draws the same words from the same seed', () => {
      const [first, again, other] = ['4', '4', '5'].map(seed =>
        translated(sentence, '--temperature', '2', '--seed', seed),
      );
      assert.deepEqual(first, again);
      assert.notDeepEqual(first.tokens, other.tokens);
    });

    it('prints every number of the last step with its shape', () => {
      const { trace = {}, tokens } = translated(sentence, '--trace');
      const shapes = Object.fromEntries(
        ['enc.input', 'dec0.self.h1.masked', 'dec1.cross.h0.weights', 'steps.logits'].map(name => [
          name,
          trace[name].shape,
        ]),
      );
      assert.deepEqual(shapes, {
        'enc.input': [6, 16],
        'dec0.self.h1.masked': [8, 8],
        'dec1.cross.h0.weights': [8, 6],
        'steps.logits': [tokens.length, 10],
      });
      for (const { shape, data } of Object.values(trace)) {
        assert.equal(data.length, shape[0] * shape[1]);
      }
      assert.equal(trace['dec0.self.h1.masked'].data[1], null);
      // While the mask is on, the rows of the last step are the steps before it.
      assert.deepEqual(trace['steps.logits'], trace['logits']);
      const { trace: unmasked = {} } = translated(sentence, '--trace', '--without', 'mask');
      assert.notDeepEqual(unmasked['steps.logits'], unmasked['logits']);
    });

    it('translates each line of standard input on a line of its own, also bad ones', () => {
      const input = `${sentence}\n\nthe dog\r\nfish`;
      const { code, out, err } = run(node, ['translate', '--stdin', ...random], { input });
      const lines = out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as object);
      assert.deepEqual([code, err, lines.length], [0, '', 4]);
      assert.deepEqual(lines[0], translated(sentence));
      assert.deepEqual(lines.slice(1, 3), [
        { error: 'There are no words to translate.' },
        { error: 'The model does not know the word "dog".' },
      ]);
    });

    it('lists the English words', () => {
      const { out } = run(node, ['translate', '--vocabulary', ...random]);
      assert.equal(out, 'the\ncat\nfish\nate\nblack\n');
    });

    const refusals: readonly (readonly [readonly string[], string])[] = [
      [['the dog'], 'The model does not know the word "dog".\n'],
      [[''], 'There are no words to translate.\n'],
      [['\u001b[2J'], 'The model does not know the word "U+001B[2j".\n'],
      [
        ['the cat', '--without', 'dec0.cross=3'],
        'dec0.cross cannot look at word 3: the sentence has words 0 to 2.\n',
      ],
      [
        ['the cat', '--without', 'dec9'],
        'The model has no part "dec9"; parts have names like encoder-positions, mask, enc0.self.h0, dec0.cross, enc0.ffn, enc0.norm1.\n',
      ],
    ];
    for (const [words, err] of refusals) {
      it(`refuses ${JSON.stringify(words.join(' '))} in one sentence`, () => {
        assert.deepEqual(run(node, ['translate', ...words, ...random]), { code: 2, out: '', err });
      });
    }

    const mistakes: readonly (readonly string[])[] = [
      [],
      ['the', 'cat'],
      ['the cat', '--stdin'],
      ['the cat', '--vocabulary'],
      ['the cat', '--beam', '0'],
      ['the cat', '--beam', '17'],
      ['the cat', '--beam', '2', '--temperature', '1'],
      ['the cat', '--temperature', '0'],
      ['the cat', '--temperature', 'warm'],
      ['the cat', '--seed', '1.5'],
      ['the cat', '--seed', '4294967296'],
      ['the cat', '--format', 'sarif'],
      ['the cat', '--as', 'version'],
    ];
    for (const words of mistakes) {
      it(`does not understand "translate ${words.join(' ')}"`, () => {
        const { code, out, err } = run(node, ['translate', ...words, ...random]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^.+\.\n\nUsage:\n/);
      });
    }

    it('says that weights are missing, truncated or altered', () => {
      const place = mkdtempSync(join(tmpdir(), 'weights-'));
      try {
        const sentenceOf = () =>
          run(node, ['translate', sentence, '--model', join(place, 'random.json')]);
        const missing = sentenceOf();
        cpSync(`${folder}/random.json`, join(place, 'random.json'));
        const weights = readFileSync(`${folder}/random.f32`);
        writeFileSync(join(place, 'random.f32'), weights.subarray(4));
        const truncated = sentenceOf();
        weights[100] ^= 1;
        writeFileSync(join(place, 'random.f32'), weights);
        assert.deepEqual(
          [missing, truncated, sentenceOf()],
          [
            'The weights of the transformer are missing.\n',
            'The weights of the transformer are damaged: 41404 bytes in place of 41408.\n',
            'The weights of the transformer were altered: their checksum is another.\n',
          ].map(err => ({ code: 2, out: '', err })),
        );
      } finally {
        rmSync(place, { recursive: true });
      }
    });
  });
}
