import parseVersion from 'semver/functions/parse';
import { numberLineOf, type PlacedSpan } from '../explorer/numberLine';
import type { Range } from './range';

/** More would be wider than a hover. */
const mostStops = 7;

/**
 * A range as two lines of monospace text, versions above and below them what matches: `●` is an end
 * that matches, `○` one that does not, `►` where there is no end; `✓` and `✗` are `marks`. Distances
 * mean nothing. Empty when a point is all there is to draw; of many ends the first are drawn. Its
 * lines and dots are in every font for code, so that columns stay columns.
 */
export function numberLine(range: Range, marks: readonly string[]): string {
  const marked = marks.flatMap(text => parseVersion(text) ?? []);
  const { stops, lanes } = numberLineOf([range.parsed], marked);
  const spans = lanes.flat();
  if (stops.length === 0 || (stops.length === 1 && spans.every(({ from, to }) => from === to))) {
    return '';
  }
  const columns = stops.slice(0, mostStops).map((stop, place) => {
    const label = ` ${stop.version} `;
    // A pre-release can lie between the ends and still not match.
    const sign = marked.some(mark => mark.compare(stop) === 0)
      ? range.parsed.test(stop)
        ? '✓'
        : '✗'
      : spans.some(span => covers(span, place))
        ? '●'
        : '○';
    const before = spans.some(({ from, to }) => from < place && place <= to) ? '═' : '─';
    const after = spans.some(({ from, to }) => from <= place && place < to) ? '═' : '─';
    const middle = Math.floor(label.length / 2);
    const line = before.repeat(middle) + sign;
    return { label: `${label} `, line: line + after.repeat(label.length - middle) };
  });
  const more = stops.length > mostStops ? ' …' : '';
  const labels = columns.map(({ label }) => label).join('');
  const line = columns.map(({ line }) => line).join('');
  return `${(labels + more).trimEnd()}\n${withArrows(line)}${more}`;
}

/** What goes on where the drawing ends has no end. */
function withArrows(line: string): string {
  return line.replace(/^═/, '◄').replace(/═$/, '►');
}

function covers({ from, to, starts, ends }: PlacedSpan, place: number): boolean {
  return (
    (from < place || (from === place && starts === 'closed')) &&
    (place < to || (place === to && ends === 'closed'))
  );
}
