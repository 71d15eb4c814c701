import type SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import {
  numberLineOf,
  type NumberLine,
  type PlacedSpan,
} from '../../core/manifest/explorer/numberLine';
import { createLayout, type Layout } from './layout';
import { shape, type Shape } from './shapes';
import type { WrittenRange } from '../../core/manifest/explorer/writtenRange';

/** Lanes have these colours, first and second. */
const tones = ['accent', 'warm'] as const;

/** Half the size of what says whether a version matches. */
const markSize = 9;

/** More do not stand side by side. */
const mostSideBySide = 14;

/** More are not a drawing any more. */
const mostStops = 40;

/** Of many versions in a row that match alike, only the first and the last tell something. */
export function tellingVersions(
  ranges: readonly WrittenRange[],
  versions: readonly SemVer[],
): readonly SemVer[] {
  if (versions.length <= mostSideBySide) {
    return versions;
  }
  const judged = [...versions].sort(compare).map(version => ({
    version,
    verdicts: ranges.map(({ parsed }) => parsed.test(version)).join(),
  }));
  return judged.flatMap(({ version, verdicts }, index) =>
    [judged[index - 1], judged[index + 1]].every(beside => beside?.verdicts === verdicts)
      ? []
      : [version],
  );
}

/**
 * The ranges over the versions that matter, as shapes with keys: what stays keeps its key, so that
 * it can move when the line changes. `undefined` where there is too much to draw.
 */
export function drawNumberLine(
  ranges: readonly WrittenRange[],
  versions: readonly SemVer[],
  width: number,
):
  | { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number }
  | undefined {
  const line = numberLineOf(
    ranges.map(({ parsed }) => parsed),
    versions,
  );
  if (line.stops.length > mostStops) {
    return undefined;
  }
  const layout = createLayout(
    line.stops.map(({ version }) => version),
    ranges.map(({ text }) => text),
    width,
  );
  const tried = new Set(versions.map(({ version }) => version));
  return {
    shapes: [
      ...layout.axis(),
      ...ranges.flatMap((range, lane) => laneShapes(range, lane, line, layout, tried)),
      ...line.stops.flatMap(({ version }, place) =>
        layout.label(version, place, tried.has(version)),
      ),
    ],
    width: layout.width,
    height: layout.height,
  };
}

function laneShapes(
  range: WrittenRange,
  lane: number,
  line: NumberLine,
  layout: Layout,
  tried: ReadonlySet<string>,
): readonly Shape[] {
  const tone = tones[lane] ?? 'accent';
  const spans = line.lanes[lane] ?? [];
  const isTried = (place: number): boolean => tried.has(line.stops[place]?.version ?? '');
  return [
    // A range that is alone needs no name.
    ...(line.lanes.length > 1 ? layout.title(range.text || '""', lane, tone) : []),
    ...spans.flatMap((span, index) => [
      ...layout.bar(span, lane, tone, index),
      ...endShapes(span, lane, tone, index, layout, isTried),
    ]),
    ...line.stops.flatMap((stop, place) =>
      tried.has(stop.version)
        ? [verdictMark(range.parsed.test(stop), `${lane}:${stop.version}`, layout.at(place, lane))]
        : [],
    ),
  ];
}

/** Where a version is tried, its own mark says whether the end is included. */
function endShapes(
  { from, to, starts, ends }: PlacedSpan,
  lane: number,
  tone: string,
  index: number,
  layout: Layout,
  isTried: (place: number) => boolean,
): readonly Shape[] {
  const sides = [
    { place: from, kind: starts, key: `${lane}:${index}:from`, outward: layout.down },
    { place: to, kind: ends, key: `${lane}:${index}:to`, outward: layout.up },
  ];
  return sides.flatMap(({ place, kind, key, outward }) => {
    const { x, y } = layout.at(place, lane);
    if (kind === 'endless') {
      const transform = `translate(${x} ${y}) rotate(${outward})`;
      const arrow = shape('', 'path', { class: `d-fill-${tone}`, d: 'M-3 -10 L9 0 L-3 10 Z' });
      return [shape(key, 'g', { transform }, [arrow])];
    }
    const fill = kind === 'open' ? `d-line-${tone} d-hollow` : `d-fill-${tone}`;
    const dot = shape('', 'circle', { class: fill, r: 6.5 });
    return isTried(place) ? [] : [shape(key, 'g', { transform: `translate(${x} ${y})` }, [dot])];
  });
}

function verdictMark(matches: boolean, key: string, at: { x: number; y: number }): Shape {
  const path = matches ? 'M-3.6 0.3 L-1 3 L3.8 -2.8' : 'M-3 -3 L3 3 M3 -3 L-3 3';
  return shape(
    `mark:${key}:${matches}`,
    'g',
    { transform: `translate(${at.x} ${at.y})`, class: matches ? 'tried in' : 'tried out' },
    [shape('', 'circle', { r: markSize }), shape('', 'path', { d: path })],
  );
}
