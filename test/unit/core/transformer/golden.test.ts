import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostProbable, writeWords } from '../../../../src/core/transformer/decoding/writeWords';
import { readModel } from '../../../../src/core/transformer/model/model';
import { Run } from '../../../../src/core/transformer/run';

interface Stored {
  readonly name: string;
  readonly shape: readonly [rows: number, columns: number];
  readonly offset: number;
}

/** As `scripts/train` writes it. */
interface Golden {
  readonly model: string;
  readonly sentences: readonly {
    readonly source: readonly number[];
    readonly words: readonly number[];
    /** Of every step. */
    readonly logits: Stored;
    /** Of the last step. */
    readonly tensors: readonly Stored[];
  }[];
}

const folder = 'test/golden/transformer';
const suffix = '.golden.json';

function modelNamed(name: string) {
  // Trained models ship; the one of random weights is here.
  const base = [`media/transformer/${name}`, `${folder}/${name}`].find(each =>
    existsSync(`${each}.json`),
  );
  const weights = readFileSync(`${base}.f32`);
  const sha256 = createHash('sha256').update(weights).digest('hex');
  const model = readModel({ card: readFileSync(`${base}.json`, 'utf8'), weights, sha256 });
  return 'template' in model ? assert.fail(model.template) : model;
}

function isClose(ours: number, theirs: number): boolean {
  return ours === theirs || Math.abs(ours - theirs) <= 1e-5 + 1e-4 * Math.abs(theirs);
}

for (const file of readdirSync(folder).filter(each => each.endsWith(suffix))) {
  const golden = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden;
  const { buffer } = new Uint8Array(readFileSync(join(folder, file.replace('.json', '.f32'))));

  const read = ({ shape: [rows, columns], offset }: Stored) =>
    new Float32Array(buffer, offset, rows * columns);

  const differences = (ours: Float32Array, stored: Stored) => {
    const theirs = read(stored);
    assert.equal(ours.length, theirs.length, stored.name);
    return Array.from(theirs, (value, at) => ({
      name: stored.name,
      at,
      ours: ours[at],
      value,
    })).filter(({ ours, value }) => !isClose(ours, value));
  };

  describe(`The transformer "${golden.model}" against a reference in float64`, () => {
    const model = modelNamed(golden.model);

    it('writes the same words', () => {
      assert.deepEqual(
        golden.sentences.map(
          ({ source }) => writeWords(new Run(model, source), mostProbable).words,
        ),
        golden.sentences.map(({ words }) => words),
      );
    });

    const sentences = `${folder}/${golden.model}.tokens.txt`;
    if (existsSync(sentences)) {
      it('writes the same words for every sentence of the test set', () => {
        const { sourceVocabulary, sourceEnd, targetVocabulary } = model.config;
        const ids = new Map(sourceVocabulary.map((word, id) => [word, id]));
        const lines = readFileSync(sentences, 'utf8').trimEnd().split('\n');
        const written = lines.map(line => {
          const words = line.split('\t')[0].split(' ');
          const source = [...words.map(word => ids.get(word) ?? assert.fail(word)), sourceEnd];
          const output = writeWords(new Run(model, source), mostProbable).words;
          return `${words.join(' ')}\t${output.map(id => targetVocabulary[id]).join(' ')}`;
        });
        assert.equal(lines.length, 10_000);
        assert.deepEqual(
          written.filter((line, at) => line !== lines[at]),
          [],
        );
      }).timeout(240_000);
    }

    it('has the same logits at every step', () => {
      const wrong = golden.sentences.flatMap(({ source, words, logits }) => {
        const run = new Run(model, source);
        const rows = words.map((_, step) => {
          const { tensors } = run.trace([model.config.targetStart, ...words.slice(0, step)]);
          return [...(tensors.get('logits')?.data ?? [])].slice(-logits.shape[1]);
        });
        return differences(Float32Array.from(rows.flat()), logits);
      });
      assert.deepEqual(wrong, []);
    });

    it('has the same numbers under every name in the last step', () => {
      const wrong = golden.sentences.flatMap(({ source, words, tensors }) => {
        const written = [model.config.targetStart, ...words.slice(0, -1)];
        const ours = new Run(model, source).trace(written).tensors;
        return tensors.flatMap(stored => {
          const tensor = ours.get(stored.name) ?? assert.fail(`There is no ${stored.name}.`);
          assert.deepEqual([tensor.rows, tensor.columns], stored.shape, stored.name);
          return differences(tensor.data, stored);
        });
      });
      assert.deepEqual(wrong, []);
    });

    it('has a reference for all but the inside of a softmax', () => {
      const [{ source, tensors }] = golden.sentences;
      const ours = new Run(model, source).trace([model.config.targetStart]).tensors;
      const named = new Set(tensors.map(({ name }) => name));
      const inside = /(^softmax|\.h\d+)\.(max|exponentials|sum|tempered)$/;
      assert.deepEqual(
        [...ours.keys()].filter(name => !named.has(name) && !inside.test(name)),
        [],
      );
    });
  });
}
