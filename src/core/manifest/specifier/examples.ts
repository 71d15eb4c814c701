import type SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import parseVersion from 'semver/functions/parse';
import { boundsOf, isLowestPrerelease, tupleOf } from '../explorer/bounds';
import { releaseAfter, type Range } from './range';

/** Versions on both sides of where a range begins and ends, lowest first. */
export interface Examples {
  readonly matches: readonly string[];
  readonly misses: readonly string[];
}

export const noExamples: Examples = { matches: [], misses: [] };

/** Of each kind; the outermost are kept. */
const most = 6;

/** Versions around the bounds of a range. */
export function examplesOfRange({ parsed, minVersion = '0.0.0' }: Range): Examples {
  const bounds = boundsOf(parsed).map(({ semver }) => semver);
  return examplesOf(bounds, version => parsed.test(version), [minVersion]);
}

/** Versions around `bounds` and `others`, told apart by trial: `admits` alone decides. */
export function examplesOf(
  bounds: readonly SemVer[],
  admits: (version: SemVer) => boolean,
  others: readonly string[],
): Examples {
  const ends = outermost([...bounds].sort(compare));
  const around = ends.flatMap(bound => versionsAround(bound, admits));
  const common = bounds.length === 0 ? ['1.0.0'] : [];
  const tried = [...around, ...common, ...others, ...inside(ends, admits)]
    .flatMap(text => parseVersion(text) ?? [])
    .sort(compare);
  const texts = (some: readonly SemVer[]) => [...new Set(some.map(({ version }) => version))];
  return {
    matches: outermost(texts(tried.filter(admits))),
    misses: outermost(texts(tried.filter(version => !admits(version)))),
  };
}

function outermost<Item>(items: readonly Item[]): readonly Item[] {
  return items.length <= most ? items : [...items.slice(0, most / 2), ...items.slice(-most / 2)];
}

function versionsAround(bound: SemVer, admits: (version: SemVer) => boolean): readonly string[] {
  const release = tupleOf(bound);
  if (isLowestPrerelease(bound)) {
    return [...releasesBefore(bound, admits), release];
  }
  const { prerelease } = bound;
  return prerelease.length === 0
    ? [...releasesBefore(bound, admits), release, releaseAfter(bound)]
    : [
        ...prereleaseBefore(bound),
        bound.version,
        release,
        `${releaseAfter(bound)}-${prerelease.join('.')}`,
      ];
}

/** `beta.1` comes before `beta.2`; before other identifiers there is no last one. */
function prereleaseBefore(bound: SemVer): readonly string[] {
  const last = bound.prerelease.at(-1);
  return typeof last === 'number' && last > 0
    ? [`${tupleOf(bound)}-${[...bound.prerelease.slice(0, -1), last - 1].join('.')}`]
    : [];
}

/** Before 2.0.0 there is no last release: a high one stands for it, one that matches if there is. */
function releasesBefore(
  { major, minor, patch }: SemVer,
  admits: (version: SemVer) => boolean,
): readonly string[] {
  if (patch > 0) {
    return [`${major}.${minor}.${patch - 1}`];
  }
  if (minor === 0 && major === 0) {
    return [];
  }
  const high = [99, 99_999, 99_999_999].map(nines =>
    minor > 0 ? `${major}.${minor - 1}.${nines}` : `${major - 1}.${nines}.${nines}`,
  );
  return [high.find(text => isAdmitted(text, admits)) ?? high[0]];
}

/** Most often surprising: a pre-release between the bounds that does not match. */
function inside(
  bounds: readonly SemVer[],
  admits: (version: SemVer) => boolean,
): readonly string[] {
  const [first] = bounds;
  const release = first === undefined ? '1.0.0' : releaseAfter(first);
  const isKnown = bounds.some(bound => bound.prerelease.length > 0 && !isLowestPrerelease(bound));
  return !isKnown && isAdmitted(release, admits) ? [`${release}-rc.1`] : [];
}

function isAdmitted(text: string, admits: (version: SemVer) => boolean): boolean {
  const version = parseVersion(text);
  return version !== null && admits(version);
}
