import type Range from 'semver/classes/range';
import SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import { boundsOf, isLowestPrerelease, tupleOf } from './bounds';

/** More would not be looked at one by one. */
const most = 8;

/** Versions around the bounds of ranges, lowest first: those on which they decide. */
export function nearbyVersions(ranges: readonly Range[]): readonly string[] {
  const bounds = ranges.flatMap(boundsOf).map(({ semver }) => semver);
  const named = bounds.length === 0 ? [new SemVer('1.0.0')] : bounds;
  const versions = named.flatMap(around).map(version => new SemVer(version));
  const sorted = versions.sort(compare).map(({ version }) => version);
  return [...new Set(sorted)].slice(0, most);
}

function around(bound: SemVer): readonly string[] {
  const { major, minor, patch } = bound;
  const tuple = tupleOf(bound);
  if (isLowestPrerelease(bound)) {
    return [`${tuple}-rc.1`, tuple];
  }
  return [
    ...(patch > 0 ? [`${major}.${minor}.${patch - 1}`] : []),
    bound.version,
    ...(bound.prerelease.length > 0 ? [tuple] : []),
    `${major}.${minor}.${patch + 1}`,
    `${major}.${minor + 1}.0`,
  ];
}
