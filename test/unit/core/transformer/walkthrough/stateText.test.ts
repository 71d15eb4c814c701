import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  initialState,
  type WalkthroughState,
} from '../../../../../src/core/transformer/walkthrough/state';
import { parseState, writeState } from '../../../../../src/core/transformer/walkthrough/stateText';

const someText = fc.string({ unit: 'grapheme', maxLength: 60 });

const plain = { noNullPrototype: true };

const someState: fc.Arbitrary<WalkthroughState> = fc.record(
  {
    step: fc.integer({ min: 1, max: 12 }),
    source: someText,
    compared: fc.option(someText.filter(Boolean), { nil: undefined }),
    word: fc.nat(999),
    position: fc.nat(999),
    layer: fc.nat(99),
    head: fc.nat(99),
    cell: fc.option(
      fc.record(
        {
          name: fc.constantFrom('dec0.cross.h1.weights', 'logits', 'source.cosine'),
          row: fc.nat(99_999),
          column: fc.nat(99_999),
        },
        plain,
      ),
      { nil: undefined },
    ),
    switches: fc.array(fc.constantFrom('mask', 'enc0.self.h0=mean', 'dec0.cross=2@4')),
    view: fc.constantFrom('base', 'changed', 'difference'),
    decoding: fc.record(
      {
        kind: fc.constantFrom('greedy', 'beam', 'sampling'),
        width: fc.integer({ min: 1, max: 8 }),
        temperature: fc.integer({ min: 1, max: 10_000 }).map(hundredths => hundredths / 100),
        seed: fc.nat(2 ** 32 - 1),
      },
      plain,
    ),
    scale: fc.constantFrom('absolute', 'row'),
  },
  plain,
);

describe('The link of a state', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(someState, state => {
        assert.deepEqual(parseState(writeState(state)), { state, leftOut: [] });
      }),
    );
  });

  it('holds only what differs from the beginning, so that it can be read', () => {
    assert.equal(writeState(initialState), '');
    const cell = { name: 'dec0.cross.h1.weights', row: 2, column: 0 };
    const state = { ...initialState, step: 8, source: 'the black cat sleeps', cell, head: 2 };
    assert.equal(
      writeState({ ...state, switches: ['mask', 'dec0.cross=2@4'] }),
      's=8&src=the+black+cat+sleeps&h=2&c=dec0.cross.h1.weights[2,0]&off=mask,dec0.cross=2@4',
    );
  });

  it('may say anything without harm: what cannot be is named and left out', () => {
    const table = {
      's=13': ['s', '13'],
      's=0': ['s', '0'],
      's=1e1': ['s', '1e1'],
      't=-1': ['t', '-1'],
      'h=1.5': ['h', '1.5'],
      'c=logits': ['c', 'logits'],
      'c=logits[1,NaN]': ['c', 'logits[1,NaN]'],
      'view=constructor': ['view', 'constructor'],
      'by=__proto__': ['by', '__proto__'],
      'beam=9': ['beam', '9'],
      'T=0': ['T', '0'],
      'T=Infinity': ['T', 'Infinity'],
      'seed=4294967296': ['seed', '4294967296'],
      'off=mask,,mask': ['off', 'mask,,mask'],
      'src=%E0%A4': ['src', '%E0%A4'],
      'vs=%': ['vs', '%'],
    };
    for (const [link, args] of Object.entries(table)) {
      const { state, leftOut } = parseState(link);
      assert.deepEqual([link, state], [link, initialState]);
      assert.deepEqual(
        leftOut.map(each => each.args),
        [args],
      );
    }
  });

  it('names at most five parts that mean nothing, and not whole', () => {
    const { state, leftOut } = parseState(
      `?${Array.from({ length: 50 }, (_, index) => `${'x'.repeat(500)}${index}=1`).join('&')}&s=3`,
    );
    assert.equal(state.step, 3);
    assert.equal(leftOut.length, 1);
    assert.ok(String(leftOut[0].args[0]).length < 300);
  });

  it('is read whatever it is', () => {
    const part = fc.tuple(
      fc.constantFrom('s', 'src', 'vs', 'c', 'off', 'T', 'by', '__proto__', 'toString', ''),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(part), parts => {
        const { state } = parseState(parts.map(each => each.join('=')).join('&'));
        assert.deepEqual(parseState(writeState(state)).state, state);
      }),
    );
  });
});
