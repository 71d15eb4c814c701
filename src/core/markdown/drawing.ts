import { resolveInPack } from '../pack/paths';
import { escapeAttribute, escapeText } from './escape';
import { label, type Page } from './page';
import { sanitizeDrawing } from './svg';

/**
 * The drawing at `address` in its two layouts, with its caption and the same in words. What is no
 * drawing of the pack is shown by its words alone. `words` and `caption` are HTML.
 */
export function renderDrawing(page: Page, address: string, words: string, caption: string): string {
  const path = resolveInPack(page.path, address);
  const name = page.ids.claim(`drawing-${page.ids.count('drawing')}`);
  const wide = path && (drawingAt(page, path, `${name}-wide`) ?? pictureAt(page, path, words));
  const figcaption = caption && `<figcaption>${caption}</figcaption>`;
  if (!wide) {
    const text = words || caption || escapeText(address);
    return `<figure class="drawing drawing-missing"><p>${text}</p>${words && figcaption}</figure>\n`;
  }
  const narrow = drawingAt(page, narrowPath(path), `${name}-narrow`);
  return `<figure class="drawing">
<div class="drawing-wide">${wide}</div>
${narrow ? `<div class="drawing-narrow">${narrow}</div>\n` : ''}<button type="button" class="drawing-enlarge">${escapeText(label(page, 'enlarge'))}</button>
${figcaption}
<details class="in-words"><summary>${escapeText(label(page, 'inWords'))}</summary><p>${words}</p></details>
</figure>
`;
}

/** Where the layout for narrow pages of the drawing at `path` lies. */
export function narrowPath(path: string): string {
  return path.replace(/\.svg$/, '.narrow.svg');
}

function drawingAt(page: Page, path: string, prefix: string): string | undefined {
  const svg = path.endsWith('.svg') ? page.context.asset(path) : undefined;
  return svg === undefined ? undefined : sanitizeDrawing(svg, prefix).svg;
}

/** A picture has one layout, and no title of its own. */
function pictureAt(page: Page, path: string, words: string): string | undefined {
  const address = path.endsWith('.png') ? page.context.asset(path) : undefined;
  const name = escapeAttribute(words.replace(/<[^>]*>/g, ''));
  return address && `<img src="${escapeAttribute(address)}" alt="${name}">`;
}
