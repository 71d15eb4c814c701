import { escapeAttribute } from '../escape';
import type { Tool } from '../pack/data';
import { paintArrow } from './arrows';
import { Canvas, type Fault, type Rect } from './canvas';
import { lay } from './layout';
import type { Drawing, Layout } from './model';

/** A drawing as SVG, and what of it does not fit. */
export interface Drawn {
  readonly svg: string;
  readonly faults: readonly Fault[];
}

/** Units from edge to edge; about a CSS pixel each at the width the layout is made for. */
export const drawingWidths: Readonly<Record<Layout, number>> = { wide: 680, narrow: 280 };

const margins: Readonly<Record<Layout, number>> = { wide: 14, narrow: 6 };

/**
 * The drawing in one layout. Its colors come from the page's classes d-*; it holds nothing but
 * shapes, text and links to the page's own sections. `tools` are what its boxes may list.
 */
export function draw(drawing: Drawing, layout: Layout, tools: readonly Tool[] = []): Drawn {
  const width = drawingWidths[layout];
  const margin = margins[layout];
  const inner = width - 2 * margin;
  const node = layout === 'narrow' ? (drawing.narrow ?? drawing.body) : drawing.body;
  const canvas = new Canvas();
  const laid = lay(node, inner, {
    layout,
    toolsOf: group => {
      const names = tools.filter(tool => tool.group === group).map(nameOf);
      if (names.length === 0) {
        canvas.faults.push({ kind: 'noTools', text: group });
      }
      return names;
    },
    reviewed: tools.map(({ reviewed }) => reviewed).sort()[0] ?? '',
  });
  laid.paint(canvas, { x: margin, y: margin, width: inner, height: laid.height });
  for (const arrow of drawing.arrows ?? []) {
    if ((arrow.only ?? layout) === layout) {
      paintArrow(canvas, arrow);
    }
  }
  const height = Math.ceil(laid.height + 2 * margin);
  const title = escapeAttribute(drawing.title);
  // What has links inside is no single picture to a screen reader.
  const role = canvas.hasLinks ? `role="group" aria-label="${title}"` : 'role="img"';
  const svg = `<svg viewBox="0 0 ${width} ${height}" ${role}>
<title>${title}</title>
${canvas.svg}
</svg>`;
  return { svg, faults: [...canvas.faults, ...overlaps(canvas, { x: 0, y: 0, width, height })] };
}

function nameOf({ name, status }: Tool): string {
  return status === 'current' ? name : `${name} (${status})`;
}

/** Texts that meet each other or an arrow, or leave the drawing; what is too wide is known already. */
function overlaps({ texts, lines, faults }: Canvas, room: Rect): readonly Fault[] {
  const tooWide = new Set(faults.flatMap(({ kind, text }) => (kind === 'tooWide' ? text : [])));
  const fitting = texts.filter(({ text }) => !tooWide.has(text));
  const inOrder = fitting.toSorted((first, second) => first.y - second.y);
  return inOrder.flatMap((text, index) => {
    const next = inOrder[index + 1];
    const others = inOrder.slice(index + 1, index + 1 + nearby);
    const isCovered =
      !isInside(text, room) ||
      (next !== undefined && others.some(other => meet(text, other))) ||
      lines.some(line => meet(text, line));
    return isCovered ? [{ kind: 'overlap', text: text.text }] : [];
  });
}

/** As many texts as may stand on one height. */
const nearby = 40;

function meet(first: Rect, second: Rect): boolean {
  return (
    first.x < second.x + second.width &&
    second.x < first.x + first.width &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  );
}

function isInside({ x, y, width, height }: Rect, room: Rect): boolean {
  return x >= 0 && y >= 0 && x + width <= room.width + 0.5 && y + height <= room.height;
}
