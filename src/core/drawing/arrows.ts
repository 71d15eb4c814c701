import type { Canvas, Point, Rect } from './canvas';
import type { Arrow } from './model';
import { faces, textWidth, wrapText } from './textWidth';

const widestLabel = 120;
/** Parts that overlap by less than this do not face each other. */
const leastOverlap = 12;
const clearance = 3;

/** Joins two named parts. An arrow to or from nowhere is a fault. */
export function paintArrow(canvas: Canvas, arrow: Arrow): void {
  const [from, to] = [canvas.placeOf(arrow.from), canvas.placeOf(arrow.to)];
  if (from === undefined || to === undefined) {
    canvas.faults.push({ kind: 'unknownId', text: from === undefined ? arrow.from : arrow.to });
    return;
  }
  const points = route(from, to, arrow.shift ?? 0);
  canvas.arrow(points, arrow);
  if (arrow.label !== undefined) {
    paintLabel(canvas, points, arrow.label, arrow.side);
  }
}

function route(from: Rect, to: Rect, shift: number): readonly Point[] {
  const x = middleOfOverlap(from.x, from.width, to.x, to.width);
  if (x !== undefined) {
    const isDown = from.y < to.y;
    return [
      [x + shift, isDown ? bottomOf(from) + clearance : from.y - clearance],
      [x + shift, isDown ? to.y - clearance : bottomOf(to) + clearance],
    ];
  }
  const isRight = from.x < to.x;
  const startX = isRight ? from.x + from.width + clearance : from.x - clearance;
  const y = middleOfOverlap(from.y, from.height, to.y, to.height);
  if (y !== undefined) {
    const endX = isRight ? to.x - clearance : to.x + to.width + clearance;
    return [
      [startX, y + shift],
      [endX, y + shift],
    ];
  }
  const isDown = from.y < to.y;
  const [startY, endX] = [from.y + from.height / 2 + shift, to.x + to.width / 2 + shift];
  return [
    [startX, startY],
    [endX, startY],
    [endX, isDown ? to.y - clearance : bottomOf(to) + clearance],
  ];
}

function bottomOf({ y, height }: Rect): number {
  return y + height;
}

function middleOfOverlap(
  start: number,
  size: number,
  otherStart: number,
  otherSize: number,
): number | undefined {
  const [low, high] = [Math.max(start, otherStart), Math.min(start + size, otherStart + otherSize)];
  return high - low < leastOverlap ? undefined : (low + high) / 2;
}

/** Beside an upright line, above a level one; of a line with a corner, at its first part. */
function paintLabel(
  canvas: Canvas,
  [[x1, y1] = [0, 0], [x2, y2] = [0, 0]]: readonly Point[],
  label: string,
  side: Arrow['side'],
): void {
  const isUpright = x1 === x2;
  const lines = wrapText(label, 'small', isUpright ? widestLabel : Math.abs(x2 - x1) - 16);
  const width = Math.max(...lines.map(line => textWidth(line, 'small')));
  const height = lines.length * faces.small.line;
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
  if (isUpright) {
    const x = side === 'before' ? x1 - 8 - width : x1 + 8;
    const y = middleY - height / 2;
    canvas.text(lines, 'small', { x, y, width, height }, side === 'before' ? 'end' : 'start');
  } else {
    const y = side === 'after' ? y1 + 6 : y1 - 6 - height;
    canvas.text(lines, 'small', { x: middleX - width / 2, y, width, height }, 'center');
  }
}
