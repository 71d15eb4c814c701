import type { PlacedSpan } from '../../core/manifest/explorer/numberLine';
import { shape, type Shape } from './shapes';

/** Where things stand in the drawing, in pixels; places may lie between versions. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly at: (place: number, lane: number) => { readonly x: number; readonly y: number };
  /** In which direction, in degrees, the line goes down and up. */
  readonly down: number;
  readonly up: number;
  readonly axis: () => readonly Shape[];
  readonly title: (text: string, lane: number, tone: string) => readonly Shape[];
  readonly bar: (span: PlacedSpan, lane: number, tone: string, index: number) => readonly Shape[];
  readonly label: (version: string, place: number, isTried: boolean) => readonly Shape[];
}

/** Of the code font at the size that drawings have; no usual one is wider. */
const characterWidth = 7.6;
const bar = 14;
/** Room for the arrows of what has no end. */
const margin = 10;

/** Along the page where the versions have room side by side, else from top to bottom. */
export function createLayout(
  versions: readonly string[],
  titles: readonly string[],
  width: number,
): Layout {
  const widest = Math.max(0, ...versions.map(({ length }) => length)) * characterWidth + 10;
  const step = (width - 2 * margin) / Math.max(1, versions.length);
  if (widest <= step) {
    return horizontal(titles.length, width, step, 1);
  }
  return widest <= step * 2 && versions.length > 1
    ? horizontal(titles.length, width, step, 2)
    : vertical(versions.length, titles, width);
}

function horizontal(lanes: number, width: number, step: number, labelRows: number): Layout {
  const titleHeight = lanes > 1 ? 24 : 0;
  const laneHeight = titleHeight + 32;
  const axisY = lanes * laneHeight + 6;
  const xOf = (place: number): number => margin + (place + 0.5) * step;
  const yOf = (lane: number): number => lane * laneHeight + titleHeight + 14;
  return {
    width,
    height: axisY + 14 + labelRows * 20,
    at: (place, lane) => ({ x: xOf(place), y: yOf(lane) }),
    ...{ down: 180, up: 0 },
    axis: () => [
      shape('axis', 'line', { class: 'd-line-muted', x1: 0, x2: width, y1: axisY, y2: axisY }),
    ],
    title: (text, lane, tone) => [
      shape(`title:${lane}`, 'text', { class: `d-code lane-${tone}`, x: 0, y: yOf(lane) - 20 }, [
        shortened(text, width),
      ]),
    ],
    bar: ({ from, to }, lane, tone, index) => [
      shape(`bar:${lane}:${index}`, 'rect', {
        ...{ class: `d-${tone} bar`, x: xOf(from), y: yOf(lane) - bar / 2 },
        ...{ width: Math.max(0, xOf(to) - xOf(from)), height: bar },
      }),
    ],
    label: (version, place, isTried) => {
      const y = axisY + 18 + (labelRows === 2 && place % 2 === 1 ? 20 : 0);
      return [
        shape(`tick:${version}`, 'g', { transform: `translate(${xOf(place)} ${axisY})` }, [
          shape('', 'line', { class: 'd-line-muted', y1: -5, y2: y - axisY - 12 }),
        ]),
        shape(`label:${version}`, 'g', { transform: `translate(${xOf(place)} ${y})` }, [
          shape('', 'text', { class: labelClass(isTried), 'text-anchor': 'middle' }, [version]),
        ]),
      ];
    },
  };
}

function vertical(count: number, titles: readonly string[], width: number): Layout {
  const [row, column, titleHeight] = [28, 30, 22];
  const top = (titles.length > 1 ? titles.length * titleHeight : 0) + margin + 4;
  const axisX = titles.length * column + 8;
  const yOf = (place: number): number => top + (count - 0.5 - place) * row;
  const xOf = (lane: number): number => lane * column + 14;
  return {
    width,
    height: top + count * row + margin,
    at: (place, lane) => ({ x: xOf(lane), y: yOf(place) }),
    ...{ down: 90, up: -90 },
    axis: () => [
      shape('axis', 'line', {
        ...{ class: 'd-line-muted', x1: axisX, x2: axisX },
        ...{ y1: top, y2: top + count * row },
      }),
    ],
    title: (text, lane, tone) => {
      const y = lane * titleHeight + 14;
      return [
        shape(`swatch:${lane}`, 'rect', {
          class: `d-${tone}`,
          x: 8,
          y: y - 10,
          width: 12,
          height: 12,
        }),
        shape(`title:${lane}`, 'text', { class: `d-code lane-${tone}`, x: 28, y }, [
          shortened(text, width - 28),
        ]),
      ];
    },
    bar: ({ from, to }, lane, tone, index) => [
      shape(`bar:${lane}:${index}`, 'rect', {
        ...{ class: `d-${tone} bar`, x: xOf(lane) - bar / 2, y: yOf(to) },
        ...{ width: bar, height: Math.max(0, yOf(from) - yOf(to)) },
      }),
    ],
    label: (version, place, isTried) => [
      shape(`tick:${version}`, 'g', { transform: `translate(${axisX} ${yOf(place)})` }, [
        shape('', 'line', { class: 'd-line-muted', x1: -5, x2: 5 }),
      ]),
      shape(`label:${version}`, 'g', { transform: `translate(${axisX + 12} ${yOf(place) + 4})` }, [
        shape('', 'text', { class: labelClass(isTried) }, [shortened(version, width - axisX - 12)]),
      ]),
    ],
  };
}

function labelClass(isTried: boolean): string {
  return isTried ? 'd-code d-strong' : 'd-code';
}

function shortened(text: string, width: number): string {
  const most = Math.max(4, Math.floor(width / characterWidth));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
