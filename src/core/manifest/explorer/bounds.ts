import type Comparator from 'semver/classes/comparator';
import type Range from 'semver/classes/range';
import type SemVer from 'semver/classes/semver';

/** The comparators that name a version: `*` names none. */
export function boundsOf(range: Range): readonly Comparator[] {
  return range.set.flat().filter(isBound);
}

export function isBound({ value }: Comparator): boolean {
  return value !== '';
}

/** `2.0.0-0`, below which npm ends a range that shall not reach the pre-releases of 2.0.0. */
export function isLowestPrerelease({ prerelease }: SemVer): boolean {
  return prerelease.length === 1 && prerelease[0] === 0;
}

/** `major.minor.patch` */
export function tupleOf({ major, minor, patch }: SemVer): string {
  return `${major}.${minor}.${patch}`;
}
