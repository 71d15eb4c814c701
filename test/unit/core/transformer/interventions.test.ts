import assert from 'node:assert/strict';
import { inEnglish } from '../../../../src/core/message';
import {
  nameOf,
  parseInterventions,
  partsOf,
} from '../../../../src/core/transformer/interventions';
import { Run } from '../../../../src/core/transformer/run';
import { tensorOf } from '../../../../src/core/transformer/trace';
import { randomModel, smallConfig } from '../../../support/randomModel';
import { switched, switchNames } from '../../../support/randomSwitches';

const model = randomModel();
const source = [2, 3, 5, 4, 1];
const written = [1, 3, 4];

function traced(...names: readonly string[]) {
  const interventions = switched(names, smallConfig, source.length);
  const trace = new Run(model, source, { interventions }).trace(written);
  return (name: string) => {
    const { columns, data } = tensorOf(trace, name) ?? assert.fail(`There is no ${name}.`);
    return Array.from({ length: data.length / columns }, (_, row) => [
      ...data.subarray(row * columns, (row + 1) * columns),
    ]);
  };
}

function zeros(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array<number>(columns).fill(0));
}

const wide = smallConfig.dModel;

describe('An intervention', () => {
  it('switches positions off', () => {
    assert.deepEqual(traced('encoder-positions')('enc.positions'), zeros(5, wide));
    assert.deepEqual(traced('decoder-positions')('dec.positions'), zeros(3, wide));
  });

  it('switches a head off and leaves the others as they are', () => {
    const [off, on] = [traced('enc0.self.h1'), traced()];
    assert.deepEqual(
      off('enc0.self.concatenated'),
      on('enc0.self.h0.output').map(row => [...row, ...zeros(1, wide / 2)[0]]),
    );
    assert.deepEqual(off('enc0.self.h1.output'), on('enc0.self.h1.output'));
  });

  it('puts the mean of the visible rows in place of a head', () => {
    const halves = (rows: number[][]) => rows.map(row => row.slice(0, wide / 2));
    for (const [head, isCausal] of [
      ['enc0.self.h0', false],
      ['dec0.self.h0', true],
      ['dec0.cross.h0', true],
    ] as const) {
      const trace = traced(`${head}=mean`);
      const outputs = trace(`${head}.output`);
      const means = outputs.map((_, row) => {
        const visible = isCausal ? outputs.slice(0, row + 1) : outputs;
        return outputs[0].map((_, column) =>
          Math.fround(visible.reduce((sum, each) => sum + each[column], 0) / visible.length),
        );
      });
      assert.deepEqual(halves(trace(`${head.slice(0, -3)}.concatenated`)), means);
    }
  });

  it('takes an attention or a feed-forward away with its bias', () => {
    for (const [part, result] of [
      ['enc1.self', 'enc1.self.projected'],
      ['dec0.cross', 'dec0.cross.projected'],
      ['dec1.ffn', 'dec1.ffn.outer'],
    ]) {
      const trace = traced(part)(result);
      assert.deepEqual(trace, zeros(trace.length, wide));
    }
  });

  it('spreads attention evenly over what may be seen', () => {
    const even = Math.fround(1 / 5);
    const third = Math.fround(1 / 3);
    const trace = traced('dec0.cross=uniform', 'dec1.self.h0=uniform');
    assert.deepEqual(trace('dec0.cross.h1.weights'), Array(3).fill(Array(5).fill(even)));
    assert.deepEqual(trace('dec1.self.h0.weights'), [
      [1, 0, 0],
      [0.5, 0.5, 0],
      [third, third, third],
    ]);
  });

  it('pins cross-attention to a word, in all rows or in one', () => {
    const pinned = [0, 0, 1, 0, 0];
    const all = traced('dec0.cross=2')('dec0.cross.h0.weights');
    const one = traced('dec0.cross.h0=2@1')('dec0.cross.h0.weights');
    const own = traced()('dec0.cross.h0.weights');
    assert.deepEqual(all, [pinned, pinned, pinned]);
    assert.deepEqual(one, [own[0], pinned, own[2]]);
  });

  it('of a head counts before that of its attention', () => {
    const trace = traced('dec0.cross=uniform', 'dec0.cross.h0=2@1');
    const even = Array(5).fill(Math.fround(1 / 5));
    assert.deepEqual(trace('dec0.cross.h0.weights'), [even, [0, 0, 1, 0, 0], even]);
    assert.deepEqual(trace('dec0.cross.h1.weights'), [even, even, even]);
  });

  it('takes a residual or a norm away', () => {
    const residual = traced('dec0.residual2');
    assert.deepEqual(residual('dec0.residual2'), residual('dec0.cross.projected'));
    const norm = traced('enc0.norm1');
    assert.deepEqual(norm('enc0.norm1.output'), norm('enc0.residual1'));
  });

  it('changes what comes out, each in its own way, and nothing once it is taken back', () => {
    const names = switchNames(smallConfig, source.length);
    const before = traced()('logits');
    const changed = names.map(name => JSON.stringify(traced(name)('logits')));
    assert.deepEqual(
      names.filter((_, index) => changed[index] === JSON.stringify(before)),
      [],
    );
    assert.equal(new Set(changed).size, names.length);
    assert.deepEqual(traced()('logits'), before);
  });

  it('has a name that is read as itself', () => {
    const names = switchNames(smallConfig, source.length);
    assert.deepEqual(switched(names, smallConfig, source.length).map(nameOf), names);
  });

  it('exists for every part of the model', () => {
    assert.deepEqual(
      [...partsOf({ ...smallConfig, encoderLayers: 1, decoderLayers: 1 }).keys()],
      [
        ...['encoder-positions', 'decoder-positions', 'mask'],
        ...['enc0.self', 'enc0.self.h0', 'enc0.self.h1', 'enc0.ffn'],
        ...['enc0.residual1', 'enc0.norm1', 'enc0.residual2', 'enc0.norm2'],
        ...['dec0.self', 'dec0.self.h0', 'dec0.self.h1'],
        ...['dec0.cross', 'dec0.cross.h0', 'dec0.cross.h1', 'dec0.ffn'],
        ...['dec0.residual1', 'dec0.norm1', 'dec0.residual2', 'dec0.norm2'],
        ...['dec0.residual3', 'dec0.norm3'],
      ],
    );
  });

  const layer = (name: string, ...rest: readonly string[]) =>
    [`${name}.self, ${name}.self.h0 to h1`, ...rest, `${name}.ffn`].join(', ');
  const parts = [
    'encoder-positions, decoder-positions, mask',
    ...['enc0', 'enc1'].map(
      name => `${layer(name)}, ${name}.residual1 to residual2, ${name}.norm1 to norm2`,
    ),
    ...['dec0', 'dec1'].map(name =>
      [
        layer(name, `${name}.cross, ${name}.cross.h0 to h1`),
        `${name}.residual1 to residual3, ${name}.norm1 to norm3`,
      ].join(', '),
    ),
  ].join(', ');
  const mistakes: readonly (readonly [string, string])[] = [
    ['enc0.sefl', `The model has no part "enc0.sefl", only ${parts}.`],
    ['enc0.self.h3', `The model has no part "enc0.self.h3", only ${parts}.`],
    ['mask=mean', '"mean" cannot be done to mask, only: off.'],
    ['mask=off=', '"off=" cannot be done to mask, only: off.'],
    ['dec0.cross=red', '"red" cannot be done to dec0.cross, only: off, uniform, <word>.'],
    ['enc0.self.h0=1', '"1" cannot be done to enc0.self.h0, only: off, mean, uniform.'],
    ['dec0.cross=5', 'dec0.cross cannot look at word 5: the sentence has words 0 to 4.'],
    ['dec0.cross=1@99', 'dec0.cross has no row 99: the model writes in rows 0 to 9.'],
  ];
  for (const [name, sentence] of mistakes) {
    it(`is not "${name}"`, () => {
      const read = parseInterventions(['mask', name], smallConfig, source.length);
      assert.equal('template' in read ? inEnglish(read) : read, sentence);
    });
  }
});
