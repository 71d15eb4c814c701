import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inEnglish } from '../../../../../src/core/message';
import { nameShown } from '../../../../../src/core/transformer/walkthrough/nameShown';
import type { Part } from '../../../../../src/core/transformer/explain/calculation';
import { rounded } from '../../../../../src/core/transformer/explain/shownDigits';
import { addressText } from '../../../../../src/core/transformer/trace';
import type {
  Computation,
  Place,
} from '../../../../../src/core/transformer/walkthrough/computation';
import type {
  Cell,
  Chain,
  Columns,
  Exhibit,
  Grid,
  Sum,
} from '../../../../../src/core/transformer/walkthrough/exhibits/exhibit';
import {
  explainShown,
  tracesOf,
} from '../../../../../src/core/transformer/walkthrough/explainShown';
import { exhibitSentences } from '../../../../../src/core/transformer/walkthrough/exhibits/sentences';
import { steps } from '../../../../../src/core/transformer/walkthrough/steps';
import { switchNames } from '../../../../support/randomSwitches';
import { computed, deepModels, grammarConfig, randomModels } from '../../../../support/walkthrough';

/** Any state of any step. */
const someComputation: fc.Arbitrary<Computation> = fc
  .record({
    source: fc.constantFrom('the cat ate the fish', 'she sleeps', 'the black cat does not sleep'),
    compared: fc.constantFrom(undefined, 'the fish ate the cat'),
    position: fc.nat(6),
    word: fc.nat(3),
    layer: fc.nat(1),
    head: fc.nat(1),
    switches: fc.array(fc.constantFrom(...switchNames(grammarConfig, 3)), { maxLength: 3 }),
    view: fc.constantFrom('base' as const, 'changed' as const, 'difference' as const),
    scale: fc.constantFrom('absolute' as const, 'row' as const),
    decoding: fc.record({
      kind: fc.constantFrom('greedy' as const, 'beam' as const, 'sampling' as const),
      width: fc.integer({ min: 1, max: 3 }),
      temperature: fc.constantFrom(0.5, 1, 3),
      seed: fc.nat(9),
    }),
    isDeep: fc.boolean(),
  })
  .map(({ isDeep, ...change }) => computed(change, isDeep ? deepModels : randomModels));

function exhibitsOf(computation: Computation): readonly Exhibit[] {
  return steps.flatMap(step => step.exhibits(computation));
}

/** Every cell within something, with the runs that it is of. */
function cellsIn(part: unknown, place?: Place): readonly (readonly [cell: Cell, place: Place])[] {
  if (typeof part !== 'object' || part === null) {
    return [];
  }
  const own = 'place' in part ? (part.place as Place) : place;
  if ('address' in part && 'mark' in part) {
    return [[part as Cell, own ?? assert.fail('A cell without a place.')]];
  }
  return Object.values(part).flatMap(each => cellsIn(each, own));
}

function isSum(part: unknown): part is Sum {
  return typeof part === 'object' && part !== null && 'calculation' in part && 'total' in part;
}

function numberIn(text: string): number {
  const [factor, power = '0'] = text.replaceAll('−', '-').split('·10');
  const plain = power.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
  return factor === '-∞' ? -Infinity : Number(`${factor}e${plain.replace('⁻', '-')}`);
}

/** Is `total` what the texts sum to, as far as it is written out? */
function addsUp(texts: readonly string[], total: string): boolean {
  const digits = total
    .replace(/·.*/, '')
    .replace(/^−?0\.0*/, '')
    .replace(/\D/g, '').length;
  const sum = texts.map(numberIn).reduce((all, each) => all + each, 0);
  return total === '0'
    ? Math.abs(sum) < 1e-3
    : Math.abs(rounded(sum, digits) - numberIn(total)) < 1e-12;
}

function isChain(exhibit: Exhibit): exhibit is Chain {
  return exhibit.kind === 'chain';
}

function textsOf(part: Part): readonly string[] {
  return part.kind === 'apply' ? part.of.map(({ text }) => text) : [part.text];
}

describe('The name of a number on screen', () => {
  it('says what it is, also where no tensor has it', () => {
    const { reading } = computed();
    const { base } = reading.tracesAt(1);
    const names = ['source.cosine', 'share.feedforward', 'logits', 'enc0.self.h1.weighed2'].map(
      name => {
        const { place, quantity, subject } = nameShown(base, { name, row: 1, column: 3 });
        return [place, quantity, subject].map(inEnglish).join(', ');
      },
    );
    const read = reading.base.words[0].text;
    const [english, french] = [grammarConfig.sourceVocabulary, grammarConfig.targetVocabulary];
    assert.deepEqual(names, [
      `English embeddings, cosine, ${english[1]} · ${english[3]}`,
      `What the logit is made of, from feed forward, after ${read}: ${french[3]}`,
      `Output, logit, after ${read}: ${french[3]}`,
      'Encoder layer 1, self-attention, head 2, weight × value, ate → cat, column 3',
    ]);
  });
});

describe('The exhibits', () => {
  it('have an address for every number, from which it is derived', () => {
    fc.assert(
      fc.property(someComputation, computation => {
        for (const [cell, place] of exhibitsOf(computation).flatMap(each => cellsIn(each))) {
          const traces = tracesOf(computation, place) ?? assert.fail();
          const told = (['base', 'changed'] as const).map(side => {
            const explained = explainShown(traces[side], cell.address);
            return [explained?.value, explained?.derivation !== undefined];
          });
          assert.deepEqual(
            told,
            [
              [cell.base, true],
              [cell.changed, true],
            ],
            addressText(cell.address),
          );
        }
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);

  it('show changed − base as the difference, and what the view asks for', () => {
    fc.assert(
      fc.property(someComputation, computation => {
        const { view } = computation.state;
        for (const exhibit of exhibitsOf(computation)) {
          for (const [cell] of cellsIn(exhibit)) {
            const { base, changed, difference, mark } = cell;
            assert.equal(difference, base === changed ? 0 : changed - base);
            assert.ok(Math.abs(mark) <= 1);
            const shown = [cell[view], ...(view === 'difference' ? [changed] : [])];
            // A chain or a product is of one run; and the twins are always themselves.
            assert.ok(shown.includes(cell.value) || exhibit.kind === 'twin', exhibit.kind);
          }
        }
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  it('add up as they are shown', () => {
    fc.assert(
      fc.property(someComputation, computation => {
        for (const exhibit of exhibitsOf(computation)) {
          for (const sum of (Object.values(exhibit) as unknown[]).filter(isSum)) {
            const { whole, result } = sum.calculation;
            assert.equal(sum.total.text, result);
            assert.ok(addsUp(textsOf(whole), result), `${textsOf(whole).join(' + ')} = ${result}`);
          }
          const isOfRun = computation.state.view !== 'difference';
          for (const [texts, total] of exhibit.kind === 'columns' ? sumsIn(exhibit, isOfRun) : []) {
            assert.ok(addsUp(texts, total), `${texts.join(' + ')} = ${total}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  it('have what the words add to a head’s output add up to it', () => {
    fc.assert(
      fc.property(someComputation, computation => {
        for (const exhibit of exhibitsOf(computation)) {
          if (exhibit.kind === 'chain') {
            for (const [column, { value }] of exhibit.output.entries()) {
              const sum = exhibit.weighed.reduce((all, row) => all + row[column].value, 0);
              assert.ok(Math.abs(sum - value) <= 1e-5 * Math.max(1, Math.abs(value)));
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);

  it('name what was switched off between a sub-layer and the next', () => {
    const labels = (switches: readonly string[]) => {
      const exhibit = steps[3].exhibits(computed({ switches, view: 'changed' })).at(-1);
      return exhibit?.kind === 'vectors' && exhibit.vectors.map(({ label }) => inEnglish(label));
    };
    assert.deepEqual(
      [labels([]), labels(['enc0.residual1']), labels(['enc0.norm1'])],
      [
        ['What it made', '+ what came in', '= their sum', 'Normalized'],
        ['What it made', 'Goes on alone, not added', 'Normalized'],
        ['What it made', '+ what came in', '= their sum', 'Goes on as it is'],
      ],
    );
  });

  it('take fewer cells than a page can bear', () => {
    const sizes = exhibitsOf(
      computed({ source: 'the small black cats do not eat the big fish' }),
    ).map(exhibit => cellsIn(exhibit).length);
    assert.ok(Math.max(...sizes) < 2000);
  });

  it('hatch what the mask hides, and only in the run that has it', () => {
    const masked = (change: Parameters<typeof computed>[0]) => {
      const grid = steps[6].exhibits(computed({ position: 2, ...change }))[0] as Grid;
      return grid.cells.flat().filter(({ isMasked }) => isMasked).length;
    };
    const switches = ['mask'];
    assert.deepEqual(
      [masked({}), masked({ switches }), masked({ switches, view: 'changed' })],
      [3, 3, 0],
    );
  });

  it('write the weights of a grid with decimals in common, as many as say something', () => {
    const decimals = (change: Parameters<typeof computed>[0]) =>
      (steps[3].exhibits(computed(change))[0] as Grid).decimals;
    const nothing = { switches: ['enc0.self.h0'], view: 'difference' } as const;
    assert.deepEqual([decimals({}), decimals(nothing)], [2, undefined]);
  });

  it('have the decoder read at each position what it wrote at the one before', () => {
    const [shift] = steps[5].exhibits(computed({ position: 3 }));
    assert.ok(shift.kind === 'shift');
    const [read, written] = (['read', 'written'] as const).map(of =>
      shift.pairs.map(pair => pair[of].text),
    );
    assert.deepEqual(read.slice(1), written.slice(0, -1));
    assert.equal(read[0], grammarConfig.targetVocabulary[grammarConfig.targetStart]);
  });

  it('list the nearest words by their cosines, with bars that reach 1', () => {
    const list = steps[1].exhibits(computed({ word: 1 }))[1];
    assert.ok(list.kind === 'columns');
    const cells = list.rows.map(row => row.cells[0]);
    const values = cells.map(({ value }) => value);
    assert.deepEqual(
      values,
      values.toSorted((first, second) => second - first),
    );
    assert.deepEqual(
      cells.map(({ mark }) => mark),
      values,
    );
  });

  it('show the pinned look in the chain', () => {
    const cell = { name: 'enc0.self.h1.weights', row: 3, column: 2 };
    const [, chain] = steps[3].exhibits(computed({ cell, head: 1 }));
    assert.deepEqual(
      chain.kind === 'chain' && [chain.from.text, chain.to.text, chain.scaled.address],
      ['the', 'ate', { ...cell, name: 'enc0.self.h1.scaled' }],
    );
  });

  it('show a mask where there may be one, and no other', () => {
    const chains = [3, 6, 7].map(step => steps[step].exhibits(computed()).find(isChain));
    assert.deepEqual(
      chains.map(chain => chain?.masked !== undefined),
      [false, true, false],
    );
  });

  it('say of a chain in a difference that it is the changed run’s', () => {
    const summaries = (['base', 'changed', 'difference'] as const).map(
      view => steps[6].exhibits(computed({ switches: ['mask'], view })).find(isChain)?.summary,
    );
    const { chainOf, chainOfChanged } = exhibitSentences;
    assert.deepEqual(
      summaries.map(summary => summary?.template),
      [chainOf, chainOf, chainOfChanged],
    );
  });

  it('tell a weight that is too small for a float32 from one that is masked', () => {
    const { translator } = randomModels;
    const steep = {
      ...translator,
      weights: new Map(
        [...translator.weights].map(([name, tensor]) => {
          const times = name === 'dec0.self.query.weight' ? 1e4 : 1;
          return [name, { ...tensor, data: tensor.data.map(value => value * times) }];
        }),
      ),
    };
    // The first row hides all but its own word; the last one nothing.
    const said = [0, 2].map(row => {
      const cell = { name: 'dec0.self.h0.weights', row, column: 0 };
      const computation = computed({ cell }, { ...randomModels, translator: steep });
      return steps[6].exhibits(computation).find(isChain)?.underflow?.template;
    });
    assert.deepEqual(said, [undefined, exhibitSentences.underflow]);
  });

  it('say which numbers a switch put there in place of what was worked out', () => {
    const said = ['dec0.self.h0=uniform', 'dec0.self', 'dec0.self.h0', 'dec0.self.h0=mean', 'mask'];
    const told = said.map(name => {
      const [grid, chain] = steps[6].exhibits(computed({ switches: [name], view: 'changed' }));
      assert.ok(isChain(chain));
      return [grid.title, chain.imposed, chain.replaced].map(each => each?.template);
    });
    const { maskedGrid, unmaskedGrid, imposedUniform, attentionOff, headOff, headMean } =
      exhibitSentences;
    assert.deepEqual(told, [
      [maskedGrid, imposedUniform, undefined],
      [maskedGrid, undefined, attentionOff],
      [maskedGrid, undefined, headOff],
      [maskedGrid, undefined, headMean],
      [unmaskedGrid, undefined, undefined],
    ]);
    const pinned = computed({ switches: ['dec0.cross=1@2'], view: 'changed' });
    const chain = steps[7].exhibits(pinned).find(isChain);
    assert.deepEqual(chain?.imposed?.args, ['cat']);
  });

  it('have every pass read what the passes before it wrote', () => {
    const loop = steps[11].exhibits(computed())[1];
    assert.ok(loop.kind === 'loop');
    const written = loop.passes.map(({ word }) => word.text);
    assert.deepEqual(
      loop.passes.map(({ read }) => read.text),
      written.map((_, index) => ['<bos>', ...written.slice(0, index)].join(' ')),
    );
    assert.equal(loop.current, 2);
  });

  it('have a beam of one write what greedy writes', () => {
    const decoding = { kind: 'greedy', width: 1, temperature: 1, seed: 1 } as const;
    const [, tree] = steps[10].exhibits(computed({ decoding }));
    assert.ok(tree.kind === 'tree');
    assert.equal(tree.beam.text, tree.greedy.text);
    assert.ok(tree.nodes.every(({ isGreedy, isBest }) => isGreedy && isBest));
    assert.deepEqual(
      tree.nodes.map(({ parent }) => parent),
      [undefined, ...tree.nodes.slice(1).map((_, id) => id)],
    );
  });
});

/** What is below each other adds up to a sum, and the shares of a logit beside each other do. */
function sumsIn(
  { rows, foot }: Columns,
  isOfRun: boolean,
): readonly (readonly [texts: string[], total: string])[] {
  const textOf = (cell: Cell | string | undefined) =>
    typeof cell === 'object' ? cell.text : (cell ?? '');
  if (rows[0].cells[0].address.name === 'share.residual') {
    return rows.map(({ cells }) => [cells.slice(0, -1).map(textOf), textOf(cells.at(-1))]);
  }
  const [others, sum] = foot;
  return sum === undefined || !isOfRun
    ? []
    : [2, 3].map(column => [
        [...rows, others].map(({ cells }) => textOf(cells[column])),
        textOf(sum.cells[column]),
      ]);
}
