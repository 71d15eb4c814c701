import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { textStyles } from '../../../../src/core/drawing/model';
import { textWidth, wrapText } from '../../../../src/core/drawing/textWidth';

describe('wrapText', () => {
  const style = fc.constantFrom(...textStyles);
  const text = fc
    .array(fc.stringMatching(/^\w{1,12}$/), { minLength: 1 })
    .map(all => all.join(' '));
  const width = fc.integer({ min: 20, max: 600 });

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(text, style, width, (text, style, width) => {
        assert.equal(wrapText(text, style, width).join(' '), text);
      }),
    );
  });

  it('fits the width, but for a word that is wider by itself', () => {
    fc.assert(
      fc.property(text, style, width, (text, style, width) => {
        const tooWide = wrapText(text, style, width).filter(
          line => textWidth(line, style) > width && line.includes(' '),
        );
        assert.deepEqual(tooWide, []);
      }),
    );
  });

  it('starts each line of a list anew', () => {
    assert.deepEqual(wrapText(['a b', 'c'], 'text', 500), ['a b', 'c']);
  });
});

describe('textWidth', () => {
  it('is wider for heavier and larger styles', () => {
    const [title, strong, text, small] = (['title', 'strong', 'text', 'small'] as const).map(
      style => textWidth('Watermark', style),
    );
    assert.ok(
      [title, strong, text, small].every(
        (width, index, all) => index === 0 || (all[index - 1] ?? 0) > (width ?? 0),
      ),
    );
  });

  it('is the same for every letter in code, and a full square for what the table does not know', () => {
    assert.equal(textWidth('iiii', 'code'), textWidth('mmmm', 'code'));
    assert.equal(textWidth('漢', 'text'), 13);
  });
});
