import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodes, run, versionOf } from './support';

const folder = 'test/golden/transformer';
const random = ['--model', `${folder}/random.json`];
const sentence = 'the cat ate the fish';

/** What the random model has: two layers a side, four heads each. */
const parts = [
  'encoder-positions, decoder-positions, mask',
  'enc0.self, enc0.self.h0 to h3, enc0.ffn, enc0.residual1 to residual2, enc0.norm1 to norm2',
  'enc1.self, enc1.self.h0 to h3, enc1.ffn, enc1.residual1 to residual2, enc1.norm1 to norm2',
  ...['dec0', 'dec1'].flatMap(layer => [
    `${layer}.self, ${layer}.self.h0 to h3, ${layer}.cross, ${layer}.cross.h0 to h3, ${layer}.ffn`,
    `${layer}.residual1 to residual3, ${layer}.norm1 to norm3`,
  ]),
].join(', ');

interface Translated {
  readonly source: readonly string[];
  readonly tokens: readonly string[];
  readonly text: string;
  readonly probabilities: readonly number[];
  readonly logProbability: number;
  readonly note?: string;
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
      assert.deepEqual([code, err, lines.length], [2, '', 4]);
      assert.deepEqual(lines[0], translated(sentence));
      assert.deepEqual(lines.slice(1, 3), [
        { error: 'There are no words to translate.' },
        { error: 'The model does not know the word "dog".' },
      ]);
    });

    const outside: readonly (readonly [string, string])[] = [
      ['cat the fish ate the', 'Word 1, "cat", falls outside all that the model learned'],
      [`${sentence} the`, 'Word 6, "the", falls outside all that the model learned'],
      ['the cat', 'The model learned no sentence that stops where this one does, after "cat"'],
    ];
    for (const [words, reason] of outside) {
      it(`translates ${JSON.stringify(words)}, and says that it is a guess`, () => {
        const note = `${reason}: what it writes is a guess.`;
        const { code, out, err } = run(node, ['translate', words, ...random]);
        assert.deepEqual([code, err], [0, `${note}\n`]);
        const input = `${words}\n${sentence}`;
        const lines = run(node, ['translate', '--stdin', ...random], { input });
        const [guessed, learned] = lines.out
          .split('\n', 2)
          .map(each => JSON.parse(each) as Translated);
        assert.deepEqual([lines.code, lines.err], [0, '']);
        assert.deepEqual([`${guessed.text}\n`, guessed.note, learned.note], [out, note, undefined]);
      });
    }

    it('stops quietly where nobody reads on', async () => {
      const child = spawn(node, ['dist/cli.cjs', 'translate', '--stdin', ...random]);
      child.stdin.on('error', () => undefined).end(`${sentence}\n`.repeat(4_000));
      let err = '';
      child.stderr.on('data', chunk => (err += String(chunk)));
      child.stdout.once('data', () => child.stdout.destroy());
      const [code] = (await once(child, 'close')) as [number];
      assert.deepEqual([code, err], [0, '']);
    });

    it('lists the English words', () => {
      const { out } = run(node, ['translate', '--vocabulary', ...random]);
      assert.equal(out, 'the\ncat\nfish\nate\nblack\n');
    });

    const refusals: readonly (readonly [readonly string[], string])[] = [
      [['the dog'], 'The model does not know the word "dog".\n'],
      [[''], 'There are no words to translate.\n'],
      [['the cat dog', '--format', 'json'], 'The model does not know the word "dog".\n'],
      [['\u001b[2J'], 'The word "U+001B[2j" has an invisible character in it, U+001B.\n'],
      [
        ['the cat', '--without', 'dec0.cross=3'],
        'dec0.cross cannot look at word 3: the sentence has words 0 to 2.\n',
      ],
      [
        ['the cat', '--without', 'dec0.cross=99'],
        'dec0.cross cannot look at word 99: the sentence has words 0 to 2.\n',
      ],
      [['the cat', '--without', 'mask, dec9'], `The model has no part "dec9", only ${parts}.\n`],
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
      ['the cat', '--beam', '1.5'],
      ['the cat', '--temperature', '0'],
      ['the cat', '--temperature', 'NaN'],
      ['the cat', '--temperature', '1e9'],
      ['the cat', '--trace'],
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
