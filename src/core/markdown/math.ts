import katex from 'katex';
import { escapeText, showInvisible } from './escape';

/** Bounds on what one formula may cost and how large it may get, in expansions and in em. */
const limits = { maxExpand: 500, maxSize: 20 };

/**
 * KaTeX writes its attributes and texts escaped, so these patterns can only match markup of its
 * own. Colours go too: those of a page come from the theme.
 */
const unwantedAttributes = / (?:style|mathcolor|mathbackground|class|href)="[^"]*"/g;
const annotation = /<annotation [^>]*>[^<]*<\/annotation>|<\/?semantics>/g;

/** What `\char` can write though the source does not show it; KaTeX's own invisible ones are fine. */
const direction = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** `source` as MathML. What KaTeX cannot read is shown as it was written. */
export function renderMath(source: string, isDisplay: boolean): string {
  if (showInvisible(source) !== source) {
    return asWritten(source);
  }
  try {
    const html = katex.renderToString(source, {
      ...limits,
      output: 'mathml',
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
    });
    if (direction.test(html)) {
      return asWritten(source);
    }
    return html
      .slice(html.indexOf('<math'), html.lastIndexOf('</math>') + '</math>'.length)
      .replace(annotation, '')
      .replace(unwantedAttributes, '');
  } catch {
    return asWritten(source);
  }
}

function asWritten(source: string): string {
  return `<code class="math-error">${escapeText(source)}</code>`;
}
