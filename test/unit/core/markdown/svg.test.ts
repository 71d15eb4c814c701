import assert from 'node:assert/strict';
import { sanitizeDrawing } from '../../../../src/core/markdown/svg';

const start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';

function drawing(content: string): string {
  return `${start}<title>T</title>${content}</svg>`;
}

/** What becomes of `content` inside a drawing, and what is reported of it. */
function sanitize(content: string): readonly [string | undefined, readonly string[]] {
  const { svg, dropped } = sanitizeDrawing(drawing(content), 'p');
  return [/<\/title>([^]*)<\/svg>$/.exec(svg ?? '')?.[1], dropped];
}

describe('A drawing', () => {
  const kept: readonly (readonly [string, string])[] = [
    [
      '<rect x="1" y="2.5" rx="6" class="d-box"/>',
      '<rect x="1" y="2.5" rx="6" class="d-box"></rect>',
    ],
    [
      '<text class="d-text d-strong" dx="1e-3">a &lt; b</text>',
      '<text class="d-text d-strong" dx="1e-3">a &lt; b</text>',
    ],
    ['<path d="M0 1 L9-5 Z" fill="none"/>', '<path d="M0 1 L9-5 Z" fill="none"></path>'],
    [
      '<g id="a"/><line marker-end="url(#a)"/>',
      '<g id="p-a"></g><line marker-end="url(#p-a)"></line>',
    ],
    [
      '<g fill="currentColor" stroke="var(--vscode-charts-red)"/>',
      '<g fill="currentColor" stroke="var(--vscode-charts-red)"></g>',
    ],
    [
      '<g transform="translate(1, -2) rotate(45)"/>',
      '<g transform="translate(1, -2) rotate(45)"></g>',
    ],
    ['<!-- a remark --> <g/>', '<g></g>'],
    ['<text><![CDATA[<b>]]>&#x202e;</text>', '<text>&lt;b&gt;U+202E</text>'],
  ];
  for (const [content, expected] of kept) {
    it(`keeps ${content}`, () => {
      assert.deepEqual(sanitize(content), [expected, []]);
    });
  }

  const dropped: readonly (readonly [string, string, readonly string[]])[] = [
    ['<script>x</script>', '', ['<script>']],
    ['<a href="#x"><text>x</text></a>', '', ['<a>', '<text>']],
    ['<style>x</style>', '', ['<style>']],
    ['<svg/>', '', ['<svg>']],
    ['<x:rect/>', '', ['<x:rect>']],
    ['<RECT/>', '', ['<RECT>']],
    [
      '<g onclick="x" style="x" href="#x"/>',
      '<g></g>',
      ['onclick of <g>', 'style of <g>', 'href of <g>'],
    ],
    ['<g fill="red" stroke="url(#x)"/>', '<g></g>', ['fill of <g>', 'stroke of <g>']],
    ['<g fill="var(--other)"/>', '<g></g>', ['fill of <g>']],
    ['<g class="d-box other"/>', '<g></g>', ['class of <g>']],
    ['<g x="url(x)"/>', '<g></g>', ['x of <g>']],
    ['<line marker-end="url(https://x/#a)"/>', '<line></line>', ['marker-end of <line>']],
    ['<g id="a b"/>', '<g></g>', ['id of <g>']],
    ['<g>stray</g>', '<g></g>', ['text in <g>']],
  ];
  for (const [content, expected, report] of dropped) {
    it(`leaves out what may not be in ${content}, and says so`, () => {
      assert.deepEqual(sanitize(content), [expected, report]);
    });
  }

  const refused: readonly (readonly [string, string])[] = [
    ['<svg', 'not well-formed XML'],
    ['', 'not well-formed XML'],
    [drawing('<g>'), 'not well-formed XML'],
    [drawing('<g x=1/>'), 'not well-formed XML'],
    [drawing('<text>&nbsp;</text>'), 'not well-formed XML'],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('')}`, 'a DOCTYPE'],
    [`<?xml-stylesheet href="x"?>${drawing('')}`, 'a processing instruction'],
    ['<html/>', 'its root is no <svg> of the SVG namespace'],
    ['<svg><title>T</title></svg>', 'its root is no <svg> of the SVG namespace'],
    [`${start}</svg>`, 'no <title>'],
    [`${start}<g><title>T</title></g></svg>`, 'no <title>'],
    [drawing('<g>'.repeat(40) + '</g>'.repeat(40)), 'nested more than 32 deep'],
    [drawing('<x>'.repeat(40) + '</x>'.repeat(40)), 'nested more than 32 deep'],
    [drawing(' '.repeat(300_000)), 'more than 256 KB'],
  ];
  for (const [svg, reason] of refused) {
    it(`is refused as a whole for ${reason}: ${svg.slice(0, 40)}`, () => {
      assert.deepEqual(sanitizeDrawing(svg, 'p'), { svg: undefined, dropped: [reason] });
    });
  }

  it('may start with an XML declaration', () => {
    assert.notEqual(sanitizeDrawing(`<?xml version="1.0"?>\n${drawing('')}`, 'p').svg, undefined);
  });

  it('is named by its title, whatever it says about itself', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="button" aria-labelledby="x"><title id="x">T</title></svg>`;
    assert.deepEqual(sanitizeDrawing(svg, 'p'), {
      svg: '<svg role="img" aria-labelledby="p"><title id="p">T</title></svg>',
      dropped: [],
    });
  });
});
