import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { draw } from '../../../src/core/drawing/draw';
import type { Layout } from '../../../src/core/drawing/model';
import { parseDrawing } from '../../../src/core/drawing/parseDrawing';
import { parseData } from '../../../src/core/pack/data';

const pack = 'content/ep159';
const golden = 'test/golden/drawings/ep159';
const layouts: readonly Layout[] = ['wide', 'narrow'];

/** The drawing in `file` of the first pack, with the tools that it lists. */
function drawn(file: string, layout: Layout): ReturnType<typeof draw> {
  const drawing = parseDrawing(readFileSync(join(pack, 'diagrams', file), 'utf8'));
  assert.ok(drawing.ok && drawing.findings.length === 0, file);
  const { tools } = drawing.data;
  const reading = tools && parseData(readFileSync(join(pack, tools), 'utf8'));
  const items = reading && reading.ok && reading.data.kind === 'tools' ? reading.data.items : [];
  return draw(drawing.data, layout, items);
}

// Whoever renews them (UPDATE_GOLDEN=1) looks at what changed: git shows it, a browser draws it.
describe('the drawings of the first pack', () => {
  const files = readdirSync(join(pack, 'diagrams')).filter(file => file.endsWith('.json'));

  for (const file of files) {
    for (const layout of layouts) {
      it(`${file}, ${layout}, fits and is drawn as it was looked at`, () => {
        const { svg, faults } = drawn(file, layout);
        const picture = join(golden, `${basename(file, '.json')}.${layout}.svg`);
        if (process.env.UPDATE_GOLDEN === '1') {
          mkdirSync(golden, { recursive: true });
          writeFileSync(picture, `${svg}\n`);
        }
        assert.deepEqual(faults, []);
        assert.equal(`${svg}\n`, readFileSync(picture, 'utf8'));
      });
    }
  }

  it('have no picture of a drawing that is gone', () => {
    const expected = files.flatMap(file =>
      layouts.map(layout => `${basename(file, '.json')}.${layout}.svg`),
    );
    assert.deepEqual(readdirSync(golden).sort(), expected.sort());
  });
});
