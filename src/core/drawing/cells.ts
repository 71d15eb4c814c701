import type { Canvas, Rect } from './canvas';
import type { Laid } from './layout';
import type { Cell, Cells } from './model';
import { faces, wrapText } from './textWidth';

const inset = { x: 5, y: 4 };
const between = 3;
const labelGap = 8;

/** A table of small boxes: every row as high as its highest cell, all columns by their shares. */
export function layCells({ head, rows, widths, style = 'text' }: Cells, width: number): Laid {
  const isLabelled = rows.some(({ label }) => label !== undefined);
  const columns = Math.max(
    1,
    head?.length ?? 0,
    ...rows.map(({ cells }) => cells.map(asCell).reduce((sum, { span = 1 }) => sum + span, 0)),
  );
  const edges = columnEdges(columns, isLabelled, widths, width);

  const headLines = (head ?? []).map((text, column) => wrapText(text, 'small', widthOf(column, 1)));
  const headHeight = head
    ? Math.max(...headLines.map(lines => lines.length)) * faces.small.line + 4
    : 0;
  const laidRows = rows.map(({ label, cells }) => {
    let column = 0;
    const laidCells = cells.map(asCell).map(cell => {
      const start = column;
      column += cell.span ?? 1;
      const room = widthOf(start, cell.span ?? 1) - 2 * inset.x;
      return { cell, column: start, lines: wrapText(cell.text, style, room) };
    });
    const labelLines = label === undefined ? [] : wrapText(label, 'small', edges.labels);
    const lines = Math.max(1, ...laidCells.map(({ lines }) => lines.length));
    const height = Math.max(
      lines * faces[style].line + 2 * inset.y,
      labelLines.length * faces.small.line,
    );
    return { labelLines, laidCells, height };
  });
  const height =
    headHeight +
    laidRows.reduce((sum, row) => sum + row.height, 0) +
    Math.max(0, rows.length - 1) * between;

  function widthOf(column: number, span: number): number {
    const last = Math.min(column + span, columns) - 1;
    return edges.ends[last] - (edges.starts[column] ?? 0);
  }

  // Beside something higher it stands in the middle.
  function paint(canvas: Canvas, { x: left, y: top, height: room }: Rect): void {
    const rect = { x: left, y: top + (room - height) / 2 };
    for (const [column, lines] of headLines.entries()) {
      const x = rect.x + (edges.starts[column] ?? 0);
      const room = { x, y: rect.y, width: widthOf(column, 1), height: 0 };
      canvas.text(lines, 'small', room, 'center');
    }
    let y = rect.y + headHeight;
    for (const { labelLines, laidCells, height } of laidRows) {
      const labelTop = y + (height - labelLines.length * faces.small.line) / 2;
      canvas.text(labelLines, 'small', {
        x: rect.x,
        y: labelTop,
        width: edges.labels,
        height: 0,
      });
      for (const { cell, column, lines } of laidCells) {
        const place = {
          x: rect.x + (edges.starts[column] ?? 0),
          y,
          width: widthOf(column, cell.span ?? 1),
          height,
        };
        canvas.name(cell.id, place);
        canvas.box(place, cell.tone ?? 'neutral', 3);
        const top = y + (height - lines.length * faces[style].line) / 2;
        const room = { ...place, x: place.x + inset.x, y: top, width: place.width - 2 * inset.x };
        canvas.text(lines, style, room, 'center');
      }
      y += height + between;
    }
  }
  return { height, paint };
}

function asCell(cell: string | Cell): Cell {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function columnEdges(
  columns: number,
  isLabelled: boolean,
  widths: readonly number[] | undefined,
  width: number,
): {
  readonly labels: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  const count = columns + (isLabelled ? 1 : 0);
  const shares = Array.from({ length: count }, (_, index) => widths?.[index] ?? 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const gaps = (columns - 1) * between + (isLabelled ? labelGap : 0);
  const sizes = shares.map(share => ((width - gaps) * share) / total);
  const labels = isLabelled ? (sizes.shift() ?? 0) : 0;
  const starts: number[] = [];
  const ends: number[] = [];
  let x = isLabelled ? labels + labelGap : 0;
  for (const size of sizes) {
    starts.push(x);
    ends.push(x + size);
    x += size + between;
  }
  return { labels, starts, ends };
}
