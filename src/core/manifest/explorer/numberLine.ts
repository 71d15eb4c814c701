import type Comparator from 'semver/classes/comparator';
import type Range from 'semver/classes/range';
import SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import { boundsOf, isLowestPrerelease, tupleOf } from './bounds';

/** One end of a span; no `version` where it never ends. */
export interface End {
  readonly version: SemVer | undefined;
  readonly isIncluded: boolean;
}

/** An unbroken stretch of versions. */
export interface Span {
  readonly from: End;
  readonly to: End;
}

/** Versions in order, each at its own place; distances mean nothing. */
export interface NumberLine {
  /** Different in precedence, lowest first. */
  readonly stops: readonly SemVer[];
  /** One list a range, in places of `stops`: 0 is the first, −½ before it, and so on. */
  readonly lanes: readonly (readonly PlacedSpan[])[];
}

export interface PlacedSpan {
  readonly from: number;
  readonly to: number;
  /** `open` ends leave their version out, `endless` ones have none. */
  readonly starts: EndKind;
  readonly ends: EndKind;
}

export type EndKind = 'closed' | 'open' | 'endless';

/** The line on which all ends of `ranges` and all `versions` have their place. */
export function numberLineOf(ranges: readonly Range[], versions: readonly SemVer[]): NumberLine {
  const shown = withoutNeedlessPrereleases(ranges, versions);
  const spans = ranges.map(range => spansOf(range, shown));
  const ends = spans.flat().flatMap(({ from, to }) => [from.version, to.version]);
  const sorted = [...ends.filter(version => version !== undefined), ...versions].sort(compare);
  const stops = sorted.filter(
    (version, index) => index === 0 || compare(version, sorted[index - 1] ?? version) !== 0,
  );
  const placeOf = (version: SemVer): number =>
    stops.findIndex(stop => compare(stop, version) === 0);
  return {
    stops,
    lanes: spans.map(lane =>
      lane.map(({ from, to }) => ({
        from: from.version === undefined ? -0.5 : placeOf(from.version),
        to: to.version === undefined ? stops.length - 0.5 : placeOf(to.version),
        starts: kindOf(from),
        ends: kindOf(to),
      })),
    ),
  };
}

/**
 * `<2.0.0-0` ends where the pre-releases of 2.0.0 begin. Where none of them is on the line, that is
 * the place of 2.0.0 itself, which is easier to read.
 */
function withoutNeedlessPrereleases(
  ranges: readonly Range[],
  versions: readonly SemVer[],
): (comparator: Comparator) => SemVer {
  const named = ranges.flatMap(boundsOf).filter(comparator => !endsBeforePrereleases(comparator));
  const prereleased = new Set(
    [...named.map(({ semver }) => semver), ...versions]
      .filter(({ prerelease }) => prerelease.length > 0)
      .map(tupleOf),
  );
  return comparator =>
    endsBeforePrereleases(comparator) && !prereleased.has(tupleOf(comparator.semver))
      ? new SemVer(tupleOf(comparator.semver))
      : comparator.semver;
}

function endsBeforePrereleases({ operator, semver }: Comparator): boolean {
  return operator === '<' && isLowestPrerelease(semver);
}

/** What a range covers, lowest first; what touches is one. Whether pre-releases match is not in it. */
function spansOf(range: Range, shown: (comparator: Comparator) => SemVer): readonly Span[] {
  const found = range.set
    .flatMap(comparators => spanOf(comparators, shown))
    .sort((one, other) => compareStarts(one.from, other.from));
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last !== undefined && reaches(last.to, span.from)) {
      joined[joined.length - 1] = { from: last.from, to: laterEnd(last.to, span.to) };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

const endless: End = { version: undefined, isIncluded: false };

/** None for an alternative that contradicts itself. */
function spanOf(
  comparators: readonly Comparator[],
  shown: (comparator: Comparator) => SemVer,
): readonly Span[] {
  const endOf = (comparator: Comparator): End => ({
    version: shown(comparator),
    isIncluded: comparator.operator !== '<' && comparator.operator !== '>',
  });
  const bounds = comparators.filter(({ value }) => value !== '');
  const lows = bounds.filter(({ operator }) => !operator.includes('<')).map(endOf);
  const highs = bounds.filter(({ operator }) => !operator.includes('>')).map(endOf);
  const from = lows.reduce(laterStart, endless);
  const to = highs.reduce(earlierEnd, endless);
  return isEmpty(from, to) ? [] : [{ from, to }];
}

function isEmpty(from: End, to: End): boolean {
  if (to.version?.version === '0.0.0-0' || (to.version?.version === '0.0.0' && !to.isIncluded)) {
    return true;
  }
  if (from.version === undefined || to.version === undefined) {
    return false;
  }
  const order = compare(from.version, to.version);
  return order > 0 || (order === 0 && !(from.isIncluded && to.isIncluded));
}

function kindOf({ version, isIncluded }: End): EndKind {
  return version === undefined ? 'endless' : isIncluded ? 'closed' : 'open';
}

/** Of two starts the one that lets in less. */
function laterStart(one: End, other: End): End {
  return compareStarts(one, other) < 0 ? other : one;
}

function compareStarts(one: End, other: End): number {
  if (one.version === undefined || other.version === undefined) {
    return Number(one.version !== undefined) - Number(other.version !== undefined);
  }
  return compare(one.version, other.version) || Number(other.isIncluded) - Number(one.isIncluded);
}

/** Of two ends the one that lets in less. */
function earlierEnd(one: End, other: End): End {
  return compareEnds(one, other) > 0 ? other : one;
}

/** Of two ends the one that lets in more. */
function laterEnd(one: End, other: End): End {
  return compareEnds(one, other) < 0 ? other : one;
}

function compareEnds(one: End, other: End): number {
  if (one.version === undefined || other.version === undefined) {
    return Number(one.version === undefined) - Number(other.version === undefined);
  }
  return compare(one.version, other.version) || Number(one.isIncluded) - Number(other.isIncluded);
}

/** Whether nothing lies between an end and the start after it. */
function reaches(end: End, start: End): boolean {
  if (end.version === undefined || start.version === undefined) {
    return true;
  }
  const order = compare(end.version, start.version);
  return order > 0 || (order === 0 && (end.isIncluded || start.isIncluded));
}
