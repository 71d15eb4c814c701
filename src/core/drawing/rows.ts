import type { Canvas, Rect } from './canvas';
import { lay, type Laid, type Setting } from './layout';
import type { Column, Row } from './model';
import { faces, textWidth, wrapText } from './textWidth';

const plainGap = 14;
const shortestArrow = 30;
const widestLabel = 96;

/** Parts beside each other, all as high as the highest. */
export function layRow({ items, gap, flow }: Row, width: number, setting: Setting): Laid {
  const gaps = gapsOf(items.length, gap, flow).map(label => {
    const lines = label.text === undefined ? [] : wrapText(label.text, 'small', widestLabel);
    const widest = Math.max(0, ...lines.map(line => textWidth(line, 'small')));
    return { lines, width: Math.max(label.size, widest + (lines.length > 0 ? 18 : 0)) };
  });
  const free = width - gaps.reduce((sum, { width }) => sum + width, 0);
  const shares = items.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const parts = items.map(item => {
    const width = (free * (item.weight ?? 1)) / shares;
    return { width, laid: lay(item, width, setting) };
  });
  const height = Math.max(0, ...parts.map(({ laid }) => laid.height));

  function paint(canvas: Canvas, rect: Rect): void {
    let { x } = rect;
    for (const [index, { width, laid }] of parts.entries()) {
      laid.paint(canvas, { x, y: rect.y, width, height: rect.height });
      x += width;
      const between = gaps[index];
      if (between === undefined) {
        continue;
      }
      if (flow !== undefined && flow !== false) {
        const y = rect.y + rect.height / 2;
        canvas.arrow([
          [x + 3, y],
          [x + between.width - 3, y],
        ]);
        const top = y - 5 - between.lines.length * faces.small.line;
        const room = { x, y: top, width: between.width, height: 0 };
        canvas.text(between.lines, 'small', room, 'center');
      }
      x += between.width;
    }
  }
  return { height, paint };
}

/** Parts below each other, all as wide as the widest. */
export function layColumn(
  { items, gap, flow }: Row | Column,
  width: number,
  setting: Setting,
): Laid {
  const gaps = gapsOf(items.length, gap, flow).map(({ text, size }) => {
    const lines = text === undefined ? [] : wrapText(text, 'small', width / 2 - 12);
    const labelHeight = lines.length === 0 ? 0 : lines.length * faces.small.line + 10;
    return { lines, height: Math.max(size, labelHeight) };
  });
  const laid = items.map(item => lay(item, width, setting));
  const height = [...laid, ...gaps].reduce((sum, { height }) => sum + height, 0);

  function paint(canvas: Canvas, rect: Rect): void {
    const slack = (rect.height - height) / Math.max(1, laid.length);
    let { y } = rect;
    for (const [index, part] of laid.entries()) {
      const height = part.height + slack;
      part.paint(canvas, { ...rect, y, height });
      y += height;
      const between = gaps[index];
      if (between === undefined) {
        continue;
      }
      if (flow !== undefined && flow !== false) {
        const x = rect.x + rect.width / 2;
        canvas.arrow([
          [x, y + 3],
          [x, y + between.height - 3],
        ]);
        const top = y + (between.height - between.lines.length * faces.small.line) / 2;
        canvas.text(between.lines, 'small', {
          x: x + 9,
          y: top,
          width: rect.width / 2 - 9,
          height: 0,
        });
      }
      y += between.height;
    }
  }
  return { height, paint };
}

/** What stands between `count` parts: a label, and the least it needs. */
function gapsOf(
  count: number,
  gap: number | undefined,
  flow: Row['flow'],
): readonly { readonly text: string | undefined; readonly size: number }[] {
  const isFlow = flow !== undefined && flow !== false;
  const size = gap ?? (isFlow ? shortestArrow : plainGap);
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
    text: Array.isArray(flow) ? (flow[index] as string | undefined) || undefined : undefined,
    size,
  }));
}
