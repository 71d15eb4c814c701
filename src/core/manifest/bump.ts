import compare from 'semver/functions/compare';
import increased from 'semver/functions/inc';
import parse from 'semver/functions/parse';
import type { Message } from '../message';
import { versionFaults } from './versionText';

/** The kinds of releases, smallest last. */
export const bumpKinds = ['major', 'minor', 'patch', 'prerelease'] as const;

export type BumpKind = (typeof bumpKinds)[number];

/** What the version can become. */
export interface Bump {
  readonly kind: BumpKind;
  readonly version: string;
  /** What the released versions say against it; empty when it is the next one. */
  readonly remarks: readonly Message[];
}

/** A tag of the repository that names a version of the package. */
export interface ReleaseTag {
  readonly tag: string;
  /** Strict SemVer. */
  readonly version: string;
}

/**
 * The tags that name versions of the package, highest first: `name@1.2.3` if there are any, for then
 * the repository has several packages, else `v1.2.3`.
 */
export function releaseTags(
  tags: readonly string[],
  name: string | undefined,
): readonly ReleaseTag[] {
  const named = name === undefined ? [] : tagsAfter(`${name}@`, tags);
  return (named.length > 0 ? named : tagsAfter('v', tags)).toSorted(
    (first, second) =>
      compare(second.version, first.version) || (first.version < second.version ? 1 : -1),
  );
}

function tagsAfter(prefix: string, tags: readonly string[]): readonly ReleaseTag[] {
  return tags
    .filter(tag => tag.startsWith(prefix))
    .map(tag => ({ tag, version: tag.slice(prefix.length) }))
    .filter(({ version }) => versionFaults(version).length === 0);
}

/**
 * The versions that can follow, each with its lower parts set back to 0, and what the released ones
 * (highest first) say to them. None for what is no version. Pre-releases count on, or start at 0.
 */
export function bumpsOf(version: string, released: readonly ReleaseTag[]): readonly Bump[] {
  if (versionFaults(version).length > 0) {
    return [];
  }
  return bumpKinds.flatMap(kind => {
    const next = increased(version, kind);
    return next === null || versionFaults(next).length > 0
      ? []
      : [{ kind, version: next, remarks: remarksOn(next, released) }];
  });
}

/** What the released versions (highest first) say to the version as it stands; empty for a new one. */
export function remarksOn(version: string, released: readonly ReleaseTag[]): readonly Message[] {
  const same = released.find(each => compare(each.version, version) === 0);
  if (same !== undefined) {
    return [reused(version, same)];
  }
  // Whoever mends 1.4 while 2.0.0-rc.1 is out does not mend an older line.
  const isPreRelease = version.includes('-');
  const highest = released.find(each => isPreRelease || !each.version.includes('-'));
  const below = released.find(each => compare(each.version, version) < 0);
  return [
    ...(highest !== undefined && compare(version, highest.version) < 0
      ? [lower(version, highest)]
      : []),
    ...(below === undefined ? [] : skips(version, below)),
  ];
}

/** The version that should have come after `before`, if `after` is beyond it. */
function skippedBetween(before: string, after: string): string | undefined {
  const [from, to] = [parse(before), parse(after)];
  if (from === null || to === null) {
    return undefined;
  }
  if (from.compareMain(to) === 0 && to.prerelease.length > 0) {
    return skippedPreRelease(before, after);
  }
  const kind = to.major > from.major ? 'major' : to.minor > from.minor ? 'minor' : 'patch';
  // A pre-release leads to its own release first.
  const expected = increased(before, kind);
  const core = `${to.major}.${to.minor}.${to.patch}`;
  return expected === null || compare(core, expected) <= 0 ? undefined : expected;
}

/** `rc.2` between `rc.1` and `rc.3`; where the words differ nothing can be said. */
function skippedPreRelease(before: string, after: string): string | undefined {
  const expected = increased(before, 'prerelease');
  const [next, actual] = [parse(expected)?.prerelease ?? [], parse(after)?.prerelease ?? []];
  const [count, actualCount] = [next.at(-1), actual.at(-1)];
  const isSeries =
    next.length === actual.length && next.slice(0, -1).join() === actual.slice(0, -1).join();
  return isSeries &&
    typeof count === 'number' &&
    typeof actualCount === 'number' &&
    actualCount > count
    ? (expected ?? undefined)
    : undefined;
}

function reused(version: string, { tag }: ReleaseTag): Message {
  return {
    template:
      '{0} is released already, as the tag {1}. What is released never changes; a change needs another version.',
    args: [version, tag],
  };
}

function lower(version: string, { tag }: ReleaseTag): Message {
  return {
    template: '{0} is lower than {1}, the highest tag: right only for mending an older line.',
    args: [version, tag],
  };
}

function skips(version: string, { version: below, tag }: ReleaseTag): readonly Message[] {
  const skipped = skippedBetween(below, version);
  const template = '{0} skips {1}, which would follow the tag {2}.';
  return skipped === undefined ? [] : [{ template, args: [version, skipped, tag] }];
}
