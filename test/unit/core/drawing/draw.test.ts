import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { draw, drawingWidths } from '../../../../src/core/drawing/draw';
import type { Drawing, Layout, Node } from '../../../../src/core/drawing/model';
import { parseDrawing } from '../../../../src/core/drawing/parseDrawing';
import type { Tool } from '../../../../src/core/pack/data';
import { harmIn, textIn } from '../../../support/harmless';

const layouts: readonly Layout[] = ['wide', 'narrow'];

const tool = {
  ...{ id: 'a', name: 'Kafka', group: 'stores', category: 'log', status: 'current', why: '.' },
  ...{ url: 'https://example.org', reviewed: '2026-11-22' },
} satisfies Tool;
const tools: readonly Tool[] = [
  tool,
  { ...tool, id: 'b', name: 'Hive', status: 'legacy', reviewed: '2026-10-01' },
];

function box(title: string, more: object = {}): Node {
  return { kind: 'box', title, ...more };
}

function drawingOf(body: Node, more: Partial<Drawing> = {}): Drawing {
  return { title: 'A drawing', body, ...more };
}

function faultsOf(drawing: Drawing, layout: Layout = 'wide'): readonly string[] {
  return draw(drawing, layout).faults.map(({ kind, text }) => `${kind} ${text}`);
}

/** x and y of what `pattern` finds first in the drawing. */
function placeIn(svg: string, pattern: RegExp): readonly number[] {
  const [, x, y] = pattern.exec(svg) ?? [];
  return [Number(x), Number(y)];
}

function placeOfText(svg: string, text: string): readonly number[] {
  return placeIn(svg, new RegExp(`x="([\\d.]+)" y="([\\d.]+)"[^>]*>${text}<`));
}

describe('draw', () => {
  const fixture = join(import.meta.dirname, '../../../fixtures/drawing.json');
  const everything = parseDrawing(readFileSync(fixture, 'utf8'));
  assert.ok(everything.ok);
  assert.deepEqual(everything.findings, []);

  for (const layout of layouts) {
    it(`draws one of everything, ${layout}, as it always did`, () => {
      const { svg, faults } = draw(everything.data, layout, tools);
      const golden = join(import.meta.dirname, `../../../golden/drawings/everything.${layout}.svg`);
      if (process.env.UPDATE_GOLDEN === '1') {
        mkdirSync(join(golden, '..'), { recursive: true });
        writeFileSync(golden, `${svg}\n`);
      }
      assert.deepEqual(faults, []);
      assert.equal(`${svg}\n`, readFileSync(golden, 'utf8'));
    });
  }

  it('puts the parts of a row beside each other on wide pages, below each other on narrow ones', () => {
    const drawing = drawingOf({ kind: 'row', items: [box('Left'), box('Right')] });
    const [wide, narrow] = layouts.map(layout => draw(drawing, layout).svg);
    const [[leftX, leftY], [rightX, rightY]] = [
      placeOfText(wide ?? '', 'Left'),
      placeOfText(wide ?? '', 'Right'),
    ];
    assert.ok((rightX ?? 0) > (leftX ?? 0) && rightY === leftY);
    const [[upperX, upperY], [lowerX, lowerY]] = [
      placeOfText(narrow ?? '', 'Left'),
      placeOfText(narrow ?? '', 'Right'),
    ];
    assert.ok((lowerY ?? 0) > (upperY ?? 0) && lowerX === upperX);
  });

  it('gives narrow pages the body that is made for them', () => {
    const drawing = drawingOf(box('Wide'), { narrow: box('Narrow') });
    const seen = layouts.map(layout => /Wide|Narrow/.exec(draw(drawing, layout).svg)?.[0]);
    assert.deepEqual(seen, ['Wide', 'Narrow']);
  });

  it('lists tools by name, says which are not current, and when they were reviewed', () => {
    const body: Node = {
      kind: 'column',
      items: [
        { kind: 'box', tools: 'stores' },
        { kind: 'text', text: 'Reviewed {reviewed}' },
      ],
    };
    assert.equal(
      textIn(draw(drawingOf(body), 'wide').svg).includes('Kafka'),
      false,
      'without data there are none',
    );
    const text = textIn(draw(drawingOf(body), 'wide', tools).svg);
    assert.ok(text.includes('Kafka, Hive (legacy)'));
    assert.ok(text.includes('Reviewed 2026-10-01'));
  });

  it('makes a box with a link a way into the page, and the drawing no single picture', () => {
    const { svg } = draw(drawingOf(box('Stage', { link: '#stage' })), 'wide');
    assert.match(svg, /<a class="d-link" href="#stage">\s*<rect/);
    assert.match(svg, /role="group" aria-label="A drawing"/);
    assert.match(draw(drawingOf(box('Stage')), 'wide').svg, /role="img"/);
  });

  it('reports what does not fit', () => {
    const word = 'x'.repeat(300);
    const row: Node = { kind: 'row', items: [box('A', { id: 'a' }), box('B', { id: 'b' })] };
    const far: Node = { kind: 'row', items: [row, box('Between'), box('C', { id: 'c' })] };
    assert.deepEqual(
      {
        sound: faultsOf(drawingOf(row, { arrows: [{ from: 'a', to: 'b' }] })),
        wideWord: faultsOf(drawingOf(box(word))),
        nowhere: faultsOf(drawingOf(row, { arrows: [{ from: 'a', to: 'z' }] })),
        through: faultsOf(drawingOf(far, { arrows: [{ from: 'a', to: 'c' }] })),
        noTools: faultsOf(drawingOf({ kind: 'box', tools: 'none' })),
        meeting: faultsOf(
          drawingOf({
            kind: 'lanes',
            ...{ from: 0, to: 100 },
            lanes: [{ marks: [50, 51].map(at => ({ at, text: 'an event' })) }],
          }),
        ),
      },
      {
        sound: [],
        wideWord: [`tooWide ${word}`],
        nowhere: ['unknownId z'],
        through: ['overlap B', 'overlap Between'],
        noTools: ['noTools none'],
        meeting: ['overlap an event'],
      },
    );
  });

  const words = fc.array(fc.stringMatching(/^[a-z<>&"\u202e]{1,9}$/), {
    minLength: 1,
    maxLength: 8,
  });
  const node = fc.letrec<{ node: Node }>(tie => ({
    node: fc.oneof(
      { maxDepth: 3 },
      words.map(all => box(all.join(' '))),
      words.map((text): Node => ({ kind: 'text', text })),
      words.map((cells): Node => ({ kind: 'cells', rows: [{ cells }] })),
      fc
        .tuple(
          fc.constantFrom('row', 'column'),
          fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, items]) => ({ kind, items, flow: true })),
      tie('node').map((item): Node => ({ kind: 'bracket', item, text: 'both' })),
      tie('node').map((inside): Node => ({ kind: 'box', title: 'Group', inside })),
    ),
  })).node;

  it('is harmless and of the layout’s width, whatever it draws', () => {
    fc.assert(
      fc.property(node, fc.constantFrom(...layouts), (body, layout) => {
        const { svg } = draw(drawingOf(body), layout);
        assert.deepEqual(harmIn(svg), []);
        assert.ok(svg.includes(`viewBox="0 0 ${drawingWidths[layout]} `));
        assert.ok(!/NaN|Infinity|undefined/.test(svg));
      }),
    );
  });
});
