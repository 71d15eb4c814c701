import type { Canvas, Rect } from './canvas';
import type { Laid, Setting } from './layout';
import type { Lane, Lanes, Mark, Span } from './model';
import { faces, textWidth, wrapText } from './textWidth';

const titleWidth = 116;
const sideGap = 14;
const laneGap = 12;
const barPadding = 4;
const smallestBar = 22;
/** A mark's text is no wider than this. */
const widestMark = 104;

/** Text below the line of a lane, and where its middle should be. */
interface Caption {
  readonly lines: readonly string[];
  readonly middle: number;
}

/** Where the lanes run. */
interface Track {
  readonly x: number;
  readonly width: number;
  readonly hasRules: boolean;
}

interface LaidLane {
  readonly lane: Lane;
  readonly title: readonly string[];
  readonly small: readonly string[];
  /** Height of what stands above the bar: the title, where it has no column of its own. */
  readonly above: number;
  readonly bar: number;
  readonly bars: readonly { readonly span: Span; readonly lines: readonly string[] }[];
  readonly captions: readonly Caption[];
  readonly height: number;
}

/** Lanes with bars and dots along one axis. Titles have a column of their own on wide pages. */
export function layLanes(lanes: Lanes, width: number, { layout }: Setting): Laid {
  const isTitled = lanes.lanes.some(({ title }) => title !== undefined);
  const left = isTitled && layout === 'wide' ? titleWidth + sideGap : 0;
  const track = width - left;
  const scale = (value: number): number =>
    8 + ((value - lanes.from) / (lanes.to - lanes.from)) * (track - 22);

  const laid = lanes.lanes.map(lane => layLane(lane, left, track, scale));
  const { rules = [], ticks = [], axis } = lanes;
  const head = rules.some(({ text }) => text !== undefined) ? faces.small.line + 4 : 0;
  const lanesHeight = laid.reduce((sum, { height }) => sum + height + laneGap, 0);
  const foot =
    10 + (ticks.length > 0 ? faces.small.line + 4 : 0) + (axis ? faces.small.line + 2 : 0);

  function paint(canvas: Canvas, rect: Rect): void {
    const x = rect.x + left;
    const place = { x, width: track, hasRules: rules.length > 0 };
    const bottom = rect.y + head + lanesHeight;
    for (const { at, text, tone = 'neutral' } of rules) {
      const ruleX = x + scale(at);
      canvas.line(
        [
          [ruleX, rect.y + head],
          [ruleX, bottom],
        ],
        { tone, dashed: true, isBackground: true },
      );
      putCaption(canvas, text === undefined ? [] : [text], ruleX, rect.y, place);
    }
    let y = rect.y + head;
    for (const lane of laid) {
      paintLane(canvas, lane, y, rect.x, place, scale);
      y += lane.height + laneGap;
    }
    canvas.arrow([
      [x, bottom],
      [x + track, bottom],
    ]);
    for (const { at, text } of ticks) {
      const tickX = x + scale(at);
      canvas.line(
        [
          [tickX, bottom],
          [tickX, bottom + 5],
        ],
        { isBackground: true },
      );
      putCaption(canvas, [text], tickX, bottom + 7, place);
    }
    if (axis !== undefined) {
      const top = bottom + foot - faces.small.line;
      canvas.text([axis], 'small', { x, y: top, width: track, height: 0 }, 'end');
    }
  }
  return { height: head + lanesHeight + foot, paint };
}

function layLane(
  lane: Lane,
  left: number,
  track: number,
  scale: (value: number) => number,
): LaidLane {
  const room = left > 0 ? left - sideGap : track;
  const title = lane.title === undefined ? [] : wrapText(lane.title, 'strong', room);
  const small = lane.small === undefined ? [] : wrapText(lane.small, 'small', room);
  const titleHeight = title.length * faces.strong.line + small.length * faces.small.line;

  const texts = (lane.spans ?? []).map(span => {
    const width = scale(span.to) - scale(span.from) - 10;
    const lines = span.text === undefined ? [] : wrapText(span.text, 'small', width);
    return { span, lines, fits: lines.every(line => textWidth(line, 'small') <= width) };
  });
  const bars = texts.map(({ span, lines, fits }) => ({ span, lines: fits ? lines : [] }));
  const most = Math.max(0, ...bars.map(({ lines }) => lines.length));
  const bar = Math.max(smallestBar, most * faces.small.line + 2 * barPadding);
  const captions = [
    ...texts
      .filter(({ fits }) => !fits)
      .map(({ span }) => captionOf(span, (scale(span.from) + scale(span.to)) / 2)),
    ...(lane.marks ?? []).map(mark => captionOf(mark, scale(mark.at))),
  ];
  const below = Math.max(0, ...captions.map(({ lines }) => lines.length)) * faces.small.line;
  const above = left > 0 ? 0 : titleHeight + (titleHeight > 0 ? 4 : 0);
  const height = Math.max(above + bar + (below > 0 ? below + 2 : 0), left > 0 ? titleHeight : 0);
  return { lane, title, small, above, bar, bars, captions, height };
}

function captionOf({ text }: Span | Mark, middle: number): Caption {
  return { lines: text === undefined ? [] : wrapText(text, 'small', widestMark), middle };
}

function paintLane(
  canvas: Canvas,
  { lane, title, small, above, bar, bars, captions }: LaidLane,
  laneY: number,
  titleX: number,
  track: Track,
  scale: (value: number) => number,
): void {
  const room = { x: titleX, y: laneY, width: above > 0 ? track.width : titleWidth, height: 0 };
  const titleHeight = title.length * faces.strong.line + small.length * faces.small.line;
  const top = above > 0 ? laneY : laneY + Math.max(0, (bar - titleHeight) / 2);
  if (above > 0 && track.hasRules) {
    putGround(canvas, [...title, ...small], room);
  }
  const under = canvas.text(title, 'strong', { ...room, y: top });
  canvas.text(small, 'small', { ...room, y: under });

  const y = laneY + above;
  const middle = y + bar / 2;
  canvas.line(
    [
      [track.x, middle],
      [track.x + track.width, middle],
    ],
    { isBackground: true },
  );
  for (const { span, lines } of bars) {
    const [from, to] = [track.x + scale(span.from), track.x + scale(span.to)];
    const place = { x: from, y, width: to - from, height: bar };
    const tone = span.tone ?? 'accent';
    canvas.name(span.id, place);
    canvas.ground(place);
    canvas.box(place, tone, 4);
    const textTop = middle - (lines.length * faces.small.line) / 2;
    canvas.text(lines, 'small', { ...place, y: textTop }, 'center');
    if (span.ends !== undefined) {
      canvas.dot([from, middle], tone);
      canvas.dot([to, middle], tone, span.ends === 'open');
    }
  }
  for (const { at, tone = 'accent', id } of lane.marks ?? []) {
    const x = track.x + scale(at);
    canvas.name(id, { x: x - 6, y: middle - 6, width: 12, height: 12 });
    canvas.dot([x, middle], tone);
  }
  for (const { lines, middle } of captions) {
    putCaption(canvas, lines, track.x + middle, y + bar + 2, track);
  }
}

/** Keeps lines through all lanes from running through text. */
function putGround(canvas: Canvas, lines: readonly string[], { x, y }: Rect): void {
  const width = Math.max(...lines.map(line => textWidth(line, 'strong')));
  canvas.ground({ x: x - 2, y, width: width + 4, height: lines.length * faces.small.line });
}

/** Centered on `middle`, but never out of the track that runs from `left`. */
function putCaption(
  canvas: Canvas,
  lines: readonly string[],
  middle: number,
  y: number,
  track: Track,
): void {
  const width = Math.max(0, ...lines.map(line => textWidth(line, 'small')));
  const x = Math.max(track.x, Math.min(middle - width / 2, track.x + track.width - width));
  if (lines.length > 0 && track.hasRules) {
    putGround(canvas, lines, { x, y, width, height: 0 });
  }
  canvas.text(lines, 'small', { x, y, width, height: 0 }, 'center');
}
