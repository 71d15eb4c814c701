import { draw } from '../drawing/draw';
import type { Layout } from '../drawing/model';
import { parseDrawing } from '../drawing/parseDrawing';
import { dataIn } from '../pack/shownData';
import { remembering } from '../memo';
import { resolveInPack } from '../pack/paths';
import { escapeAttribute, escapeText } from '../escape';
import { label, type Page } from './page';
import { sanitizeDrawing } from './svg';

/**
 * The drawing at `address` in its two layouts, with its caption and the same in words. What is no
 * drawing of the pack is shown by its words alone. `words` and `caption` are HTML.
 */
export function renderDrawing(page: Page, address: string, words: string, caption: string): string {
  const path = resolveInPack(page.path, address);
  const name = page.ids.claim(`drawing-${page.ids.count('drawing')}`);
  const wide = path && (drawingAt(page, path, 'wide', name) ?? pictureAt(page, path, words));
  const figcaption = caption && `<figcaption>${caption}</figcaption>`;
  if (!wide) {
    const text = words || caption || escapeText(address);
    return `<figure class="drawing drawing-missing"><p>${text}</p>${words && figcaption}</figure>\n`;
  }
  const narrow = drawingAt(page, path, 'narrow', name);
  return `<figure class="drawing">
<div class="drawing-wide">${wide}</div>
${narrow ? `<div class="drawing-narrow">${narrow}</div>\n` : ''}<button type="button" class="drawing-enlarge">${escapeText(label(page, 'enlarge'))}</button>
${figcaption}
<details class="in-words"><summary>${escapeText(label(page, 'inWords'))}</summary><p>${words}</p></details>
</figure>
`;
}

/** Drawn by hand there is a file for each layout; drawn from data one file serves both. */
function drawingAt(page: Page, path: string, layout: Layout, name: string): string | undefined {
  if (path.endsWith('.json')) {
    return drawnFromData(page, path, layout);
  }
  const file = layout === 'narrow' ? path.replace(/\.svg$/, '.narrow.svg') : path;
  const svg = file.endsWith('.svg') ? page.context.asset(file) : undefined;
  return svg === undefined ? undefined : sanitizeDrawing(svg, `${name}-${layout}`).svg;
}

function drawnFromData({ context }: Page, path: string, layout: Layout): string | undefined {
  const text = context.asset(path);
  const drawing = text === undefined ? undefined : drawingIn(text);
  if (text === undefined || drawing === undefined) {
    return undefined;
  }
  const tools = resolveInPack('', drawing.tools ?? '');
  return drawn(text, (tools && context.asset(tools)) ?? '')?.[layout];
}

const drawingIn = remembering(64, (text: string) => {
  const reading = parseDrawing(text);
  return reading.ok ? reading.data : undefined;
});

/** Both layouts of the drawing in `text`, with what the data in `tools` says. */
const drawn = remembering(64, (text: string, tools: string) => {
  const drawing = drawingIn(text);
  const data = tools === '' ? undefined : dataIn(tools);
  const items = data?.kind === 'tools' ? data.items : [];
  return (
    drawing && {
      wide: draw(drawing, 'wide', items).svg,
      narrow: draw(drawing, 'narrow', items).svg,
    }
  );
});

/** A picture has one layout, and no title of its own. */
function pictureAt(page: Page, path: string, words: string): string | undefined {
  const address = path.endsWith('.png') ? page.context.asset(path) : undefined;
  const name = escapeAttribute(words.replace(/<[^>]*>/g, ''));
  return address && `<img src="${escapeAttribute(address)}" alt="${name}">`;
}
