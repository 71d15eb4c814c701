import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { draw } from '../../../../src/core/drawing/draw';
import { parseDrawing } from '../../../../src/core/drawing/parseDrawing';

function codesOf(drawing: unknown): readonly string[] {
  const file = typeof drawing === 'string' ? drawing : JSON.stringify(drawing);
  return parseDrawing(file).findings.map(({ code, args }) => [code, ...args].join(' '));
}

function nested(depth: number): object {
  return depth === 0
    ? { kind: 'text', text: 'inmost' }
    : { kind: 'box', inside: nested(depth - 1) };
}

describe('parseDrawing', () => {
  it('reads a drawing', () => {
    const drawing = { title: 'A box', body: { kind: 'box', title: 'Box' } };
    assert.deepEqual(parseDrawing(JSON.stringify(drawing)), {
      ok: true,
      data: drawing,
      findings: [],
    });
  });

  it('says where a drawing is unsound', () => {
    const body = { kind: 'text', text: 'Text' };
    const lane = { kind: 'lanes', lanes: [{}] };
    assert.deepEqual(
      {
        notJson: codesOf('{'),
        untitled: codesOf({ body }),
        misspelt: codesOf({ title: 'A', body: { ...body, styel: 'small' } }),
        kind: codesOf({ title: 'A', body: { kind: 'blob' } }),
        script: codesOf({ title: 'A', body: { kind: 'box', link: 'javascript:alert(1)' } }),
        elsewhere: codesOf({ title: 'A', body: { kind: 'box', link: 'https://example.org' } }),
        backwards: codesOf({ title: 'A', body: { ...lane, from: 1, to: 0 } }),
        outside: codesOf({
          title: 'A',
          body: { ...lane, ...{ from: 0, to: 1 }, lanes: [{ marks: [{ at: 2 }] }] },
        }),
        endless: codesOf({ title: 'A', body: { ...lane, from: -1e300, to: 1e300 } }),
        deep: codesOf({ title: 'A', body: nested(8) }),
        blank: codesOf({ title: ' ', body }),
        long: codesOf({ title: 'A', body: { ...body, text: 'w '.repeat(501) } }),
        many: codesOf({
          title: 'A',
          body: { kind: 'cells', rows: [{ cells: Array.from({ length: 1001 }, () => '') }] },
        }),
        headless: codesOf({ title: 'A', body: { kind: 'cells', head: [], rows: [{ cells: [] }] } }),
      },
      {
        notJson: ['RP601 close brace expected'],
        untitled: ['RP602 title'],
        misspelt: ['RP603 styel `style`'],
        kind: ['RP604 body.kind'],
        script: ['RP604 body.link'],
        elsewhere: ['RP604 body.link'],
        backwards: ['RP604 body'],
        outside: ['RP604 body'],
        endless: ['RP604 body.from', 'RP604 body.to'],
        deep: ['RP604 body.inside.inside.inside.inside.inside.inside.inside.inside'],
        blank: ['RP604 title'],
        long: ['RP604 body.text'],
        many: ['RP604 body.rows[0].cells'],
        headless: ['RP604 body.head'],
      },
    );
  });

  it('gives a finding, and never throws, for any nesting', () => {
    const file = `{"title":"A","body":${'{"kind":"box","inside":'.repeat(5000)}{"kind":"box"}${'}'.repeat(5000)}}`;
    assert.notDeepEqual(parseDrawing(file).findings, []);
  });

  it('lets nothing through that cannot be drawn', () => {
    const kinds = ['box', 'text', 'row', 'column', 'bracket', 'cells', 'lanes'];
    const part = fc.letrec(tie => ({
      part: fc.oneof(
        { maxDepth: 3 },
        fc.record({ kind: fc.constantFrom('box', 'text'), text: fc.string() }),
        fc.record(
          {
            kind: fc.constantFrom(...kinds),
            text: fc.oneof(fc.string(), fc.array(fc.string())),
            title: fc.string(),
            items: fc.array(tie('part')),
            item: tie('part'),
            inside: tie('part'),
            ...{ from: fc.double(), to: fc.double() },
            lanes: fc.array(fc.record({ marks: fc.array(fc.record({ at: fc.double() })) })),
            rows: fc.array(fc.record({ cells: fc.array(fc.string()) })),
          },
          { requiredKeys: ['kind'] },
        ),
      ),
    })).part;
    fc.assert(
      fc.property(part, body => {
        const reading = parseDrawing(JSON.stringify({ title: 'A', body }));
        const svg = reading.ok ? draw(reading.data, 'narrow').svg : '';
        assert.doesNotMatch(svg, /="[^"]*(?:NaN|Infinity|undefined)/);
      }),
      { numRuns: 300 },
    );
  });
});
