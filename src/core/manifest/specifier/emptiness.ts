import type Comparator from 'semver/classes/comparator';
import Range from 'semver/classes/range';

/** Whether no version at all is in a range; `false` also for what is no range. */
export function matchesNothing(range: string): boolean {
  const parsed = rangeIn(range);
  return (
    parsed !== undefined &&
    !['0.0.0', ...parsed.set.flat().flatMap(nearest)].some(version => parsed.test(version))
  );
}

/** As npm reads it, which is more patient than the grammar. */
export function rangeIn(text: string): Range | undefined {
  try {
    return new Range(text, { loose: true });
  } catch {
    return undefined;
  }
}

/**
 * The lowest version in a range stands at one of its bounds, directly after it, or is the first
 * pre-release there. semver's `minVersion` misses that `>1.0.0 <1.0.1-beta` has 1.0.1-alpha.
 */
function nearest({ semver, value }: Comparator): readonly string[] {
  if (value === '') {
    return [];
  }
  const { version, major, minor, patch } = semver;
  const release = `${major}.${minor}.${patch}`;
  return [version, release, `${major}.${minor}.${patch + 1}`, `${release}-0`, `${version}.0`];
}
