import { escapeAttribute } from '../escape';
import type { Align, TextStyle, Tone } from './model';
import { faces, textWidth } from './textWidth';

/** In units from the drawing's upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** Something that does not fit, with the text that shows it. */
export interface Fault {
  readonly kind: 'tooWide' | 'overlap' | 'unknownId' | 'noTools' | 'repeatedId';
  readonly text: string;
}

const anchors: Readonly<Record<Align, string>> = {
  start: '',
  center: ' text-anchor="middle"',
  end: ' text-anchor="end"',
};

/** Takes shapes, writes them as SVG, and remembers what stands where. */
export class Canvas {
  readonly faults: Fault[] = [];
  readonly texts: (Rect & { readonly text: string })[] = [];
  readonly lines: Rect[] = [];
  readonly #places = new Map<string, Rect>();
  readonly #shapes: string[] = [];
  #hasLinks = false;

  /** Where the part called `id` stands. */
  placeOf(id: string): Rect | undefined {
    return this.#places.get(id);
  }

  /** Remembers `rect` as the place of the part called `id`; a second part of that name is a fault. */
  name(id: string | undefined, rect: Rect): void {
    if (id === undefined) {
      return;
    }
    if (this.#places.has(id)) {
      this.faults.push({ kind: 'repeatedId', text: id });
    }
    this.#places.set(id, rect);
  }

  box({ x, y, width, height }: Rect, tone: Tone, radius = 6): void {
    const name = tone === 'neutral' ? 'd-box' : `d-${tone}`;
    this.#put(
      `<rect class="${name}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${radius}"/>`,
    );
  }

  /** Hides what lies below `rect`, so that a tint over it stays clear. */
  ground({ x, y, width, height }: Rect): void {
    this.#put(
      `<rect class="d-ground" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="4"/>`,
    );
  }

  dot([x, y]: Point, tone: Tone, isHollow = false): void {
    const name = isHollow ? `d-hollow ${lineClass(tone)}` : fillClass(tone);
    this.#put(`<circle class="${name}" cx="${n(x)}" cy="${n(y)}" r="4.5"/>`);
  }

  /** `lines` one below the other in `room`, starting at its upper edge. Returns where they end. */
  text(lines: readonly string[], style: TextStyle, room: Rect, align: Align = 'start'): number {
    const { line, size } = faces[style];
    const x = { start: room.x, center: room.x + room.width / 2, end: room.x + room.width }[align];
    let y = room.y;
    for (const text of lines) {
      const width = textWidth(text, style);
      if (text === '') {
        y += line;
        continue;
      }
      if (width > room.width + 0.5) {
        this.faults.push({ kind: 'tooWide', text });
      }
      const left = { start: x, center: x - width / 2, end: x - width }[align];
      this.texts.push({ x: left, y: y + (line - size) / 2, width, height: size, text });
      const baseline = y + (line + size * 0.7) / 2;
      this.#put(
        `<text class="d-${style}" x="${n(x)}" y="${n(baseline)}"${anchors[align]}>${escapeAttribute(text)}</text>`,
      );
      y += line;
    }
    return y;
  }

  /** A line through `points`, with a tip at its end, and at its start too when it goes both ways. */
  arrow(
    points: readonly Point[],
    { tone = 'neutral', dashed = false, both = false }: ArrowLook = {},
  ): void {
    this.line(points, { tone, dashed });
    this.#tip(points.at(-2), points.at(-1), tone);
    if (both) {
      this.#tip(points[1], points[0], tone);
    }
  }

  /** A line in the background is a guide, across which texts may stand. */
  line(
    points: readonly Point[],
    { tone = 'neutral', dashed = false, isBackground = false }: LineLook = {},
  ): void {
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`);
    const dashes = dashed ? ' stroke-dasharray="4 4"' : '';
    const name = isBackground && tone === 'neutral' ? 'd-line-muted' : lineClass(tone);
    this.#put(`<path class="${name}" d="${path.join(' ')}"${dashes}/>`);
    if (isBackground) {
      return;
    }
    for (const [index, [x, y]] of points.slice(1).entries()) {
      const [fromX, fromY] = points[index];
      this.lines.push({
        x: Math.min(x, fromX),
        y: Math.min(y, fromY),
        width: Math.abs(x - fromX),
        height: Math.abs(y - fromY),
      });
    }
  }

  /** What `draw` paints leads to `href`; its texts are the link's name. */
  link(href: string, draw: () => void): void {
    this.#hasLinks = true;
    this.#put(`<a class="d-link" href="${escapeAttribute(href)}">`);
    draw();
    this.#put('</a>');
  }

  get hasLinks(): boolean {
    return this.#hasLinks;
  }

  get svg(): string {
    return this.#shapes.join('\n');
  }

  #tip(from: Point | undefined, to: Point | undefined, tone: Tone): void {
    if (from === undefined || to === undefined) {
      return;
    }
    const [x, y] = to;
    const length = Math.hypot(x - from[0], y - from[1]) || 1;
    const [alongX, alongY] = [(x - from[0]) / length, (y - from[1]) / length];
    const corner = (side: number): string =>
      `${n(x - 9 * alongX - side * 4 * alongY)} ${n(y - 9 * alongY + side * 4 * alongX)}`;
    this.#put(
      `<path class="${fillClass(tone)}" d="M${n(x)} ${n(y)} L${corner(1)} L${corner(-1)} Z"/>`,
    );
  }

  #put(shape: string): void {
    this.#shapes.push(shape);
  }
}

interface LineLook {
  readonly tone?: Tone;
  readonly dashed?: boolean;
  readonly isBackground?: boolean;
}

interface ArrowLook {
  readonly tone?: Tone;
  readonly dashed?: boolean;
  readonly both?: boolean;
}

function lineClass(tone: Tone): string {
  return tone === 'neutral' || tone === 'ghost' ? 'd-line' : `d-line-${tone}`;
}

function fillClass(tone: Tone): string {
  return tone === 'neutral' || tone === 'ghost' ? 'd-fill' : `d-fill-${tone}`;
}

/** Coordinates to a tenth: finer is not seen, and the text stays short. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}
