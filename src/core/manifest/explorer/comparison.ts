import type Range from 'semver/classes/range';
import SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import { boundsOf, tupleOf } from './bounds';

export type Relation = 'equal' | 'subset' | 'superset' | 'overlap' | 'disjoint';

/** How two ranges lie to each other, with the lowest release that shows it, or else pre-release. */
export interface Comparison {
  readonly relation: Relation;
  readonly inBoth: string | undefined;
  readonly onlyFirst: string | undefined;
  readonly onlySecond: string | undefined;
}

/**
 * Exact, by trial: every set that two ranges cut out of the versions begins at 0.0.0, at a version
 * that one of them names, right after it, or with the first pre-release or release of its numbers.
 * `releases` leaves pre-releases aside.
 */
export function compareRanges(first: Range, second: Range, only?: 'releases'): Comparison {
  const tried = candidatesOf([first, second]).filter(
    ({ prerelease }) => only === undefined || prerelease.length === 0,
  );
  const judged = tried.map(version => ({
    version: version.version,
    isInFirst: first.test(version),
    isInSecond: second.test(version),
  }));
  const inBoth = judged.find(({ isInFirst, isInSecond }) => isInFirst && isInSecond)?.version;
  const onlyFirst = judged.find(({ isInFirst, isInSecond }) => isInFirst && !isInSecond)?.version;
  const onlySecond = judged.find(({ isInFirst, isInSecond }) => !isInFirst && isInSecond)?.version;
  return { relation: relationOf(inBoth, onlyFirst, onlySecond), inBoth, onlyFirst, onlySecond };
}

function relationOf(
  inBoth: string | undefined,
  onlyFirst: string | undefined,
  onlySecond: string | undefined,
): Relation {
  if (onlyFirst === undefined) {
    return onlySecond === undefined ? 'equal' : 'subset';
  }
  if (onlySecond === undefined) {
    return 'superset';
  }
  return inBoth === undefined ? 'disjoint' : 'overlap';
}

/** Releases before pre-releases, each lowest first. */
function candidatesOf(ranges: readonly Range[]): readonly SemVer[] {
  const named = ranges.flatMap(boundsOf).flatMap(({ semver }) => around(semver));
  const all = ['0.0.0', ...named].map(version => new SemVer(version));
  return all.sort(
    (one, other) =>
      Math.sign(one.prerelease.length) - Math.sign(other.prerelease.length) || compare(one, other),
  );
}

/** The version, the one right after it, and the first pre-release and release of its numbers. */
function around(version: SemVer): readonly string[] {
  const { major, minor, patch } = version;
  const tuple = tupleOf(version);
  const after = `${major}.${minor}.${patch + 1}`;
  const isLast = patch >= Number.MAX_SAFE_INTEGER;
  return [
    `${tuple}-0`,
    ...(version.prerelease.length > 0 ? [version.version, `${version.version}.0`] : []),
    tuple,
    ...(isLast ? [] : [after]),
  ];
}
