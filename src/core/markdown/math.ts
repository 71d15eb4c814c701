import katex from 'katex';
import { escapeText, showInvisible } from '../escape';

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

/** What KaTeX paints in its own red is something that it knows and may not do, such as a link. */
const refused = 'mathcolor="#cc0000"';

/** `source` as MathML. What KaTeX cannot read, or may not do, is shown as it was written. */
export function renderMath(source: string, isDisplay: boolean): string {
  return setMath(source, isDisplay) ?? `<code class="math-error">${escapeText(source)}</code>`;
}

/** `source` as MathML, or `undefined` if it cannot be set as a formula. */
export function setMath(source: string, isDisplay: boolean): string | undefined {
  if (showInvisible(source) !== source) {
    return undefined;
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
    return direction.test(html) || html.includes(refused) ? undefined : withoutExtras(html);
  } catch {
    return undefined;
  }
}

function withoutExtras(html: string): string {
  return html
    .slice(html.indexOf('<math'), html.lastIndexOf('</math>') + '</math>'.length)
    .replace(annotation, '')
    .replace(unwantedAttributes, '');
}
