import assert from 'node:assert/strict';
import { renderMarkdownFile } from '../../../../src/core/markdown/render';
import { englishLabels } from '../../../../src/core/markdown/rendered';

function render(markdown: string): string {
  return renderMarkdownFile(markdown, englishLabels).html;
}

/** How many formulas the text holds, inline and displayed. */
function formulas(markdown: string): readonly [number, number] {
  const html = render(markdown);
  const displayed = html.split('class="math-display"').length - 1;
  return [html.split('<math').length - 1 - displayed, displayed];
}

describe('A formula', () => {
  const cases: readonly (readonly [string, readonly [number, number]])[] = [
    ['$x$', [1, 0]],
    ['a $x_1 + y_2$, b $z$.', [2, 0]],
    ['$a\nb$', [1, 0]],
    ['$$x$$', [0, 1]],
    ['$$\nx\n$$', [0, 1]],
    ['$$\n- a\n\\\\\n+ b\n$$\n', [0, 1]],
    ['text $$x$$ text', [0, 1]],
    ['It costs $5 and $6.', [0, 0]],
    ['From $5 to 6$.', [1, 0]],
    ['$ x$', [0, 0]],
    ['$x $', [0, 0]],
    ['$x$5', [0, 0]],
    ['\\$x$ and $', [0, 0]],
    ['$a\\$b$', [1, 0]],
    ['`$x$`', [0, 0]],
    ['$5 for `$PATH`', [0, 0]],
    ['*a $b*c$ d*', [1, 0]],
    ['| $a$ |\n|---|\n| $b$ |', [2, 0]],
  ];
  for (const [markdown, expected] of cases) {
    it(`stands ${expected.join(' times in the line and ')} times apart in ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(formulas(markdown), expected);
    });
  }

  it('has no annotation, colour or style of its own', () => {
    const html = render('$\\color{red}x \\boxed{y} \\colorbox{blue}{z} \\rule{1em}{1em}$');
    assert.doesNotMatch(html, /annotation|semantics| style=|color|background|red|blue/);
  });

  it('is shown as it was written when it cannot be read', () => {
    for (const source of [
      '\\frac{1',
      '\\nothing',
      '\\def\\a{\\a\\a}\\a',
      'a\u202eb',
      '\\char"202E b',
      '\\char"1B b',
      '\\left( x',
    ]) {
      assert.match(render(`$${source}$`), /<code class="math-error">/);
    }
  });
});

describe('A formula that asks for more than it may', () => {
  for (const source of [
    '\\href{https://x.org}{y}',
    '\\htmlClass{a}{y}',
    '\\includegraphics{a.png}',
  ]) {
    it(`is shown as it was written: ${source}`, () => {
      assert.match(render(`$${source}$`), /<code class="math-error">\\[^<]+\}<\/code>/);
    });
  }
});
