import type Comparator from 'semver/classes/comparator';
import ParsedRange from 'semver/classes/range';
import type SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import parseVersion from 'semver/functions/parse';
import { remembering } from '../../memo';
import { boundsOf, isLowestPrerelease, tupleOf } from '../explorer/bounds';
import { longestSpecifier, trimmed } from './parts';
import type { Part } from './specifier';

/** What npm makes of a range. */
export interface Range {
  /** As it was asked for. */
  readonly text: string;
  readonly parsed: ParsedRange;
  /** In full, as `>=1.2.3 <2.0.0-0`; `*` for any release. */
  readonly comparators: string;
  /** What stands between `||`, in the author's order; one of them must hold. */
  readonly branches: readonly Branch[];
  /** The lowest version that matches, be it a pre-release; `undefined` where none does. */
  readonly minVersion: string | undefined;
  readonly matchesNothing: boolean;
  /** Whether versions stop matching somewhere. */
  readonly hasUpperBound: boolean;
  /** Releases of which the range names a pre-release, as `1.2.3`: no others' pre-releases match. */
  readonly prereleasesOf: readonly string[];
}

/** All that stands in it must hold. */
export interface Branch {
  /** Without the space around it. */
  readonly written: Part;
  /** The highest lower end; none where there is no limit. */
  readonly lower: Bound | undefined;
  /** The lowest upper end. */
  readonly upper: Bound | undefined;
  readonly matchesNothing: boolean;
}

/** `<2.0.0-0` is kept as it is: it also shuts out the pre-releases of 2.0.0. */
export interface Bound {
  readonly version: string;
  readonly isIncluded: boolean;
}

/** As many different ones as a big workspace has. */
const remembered = 4096;

/**
 * The range in `text` as npm reads it, which is loosely. `undefined` for what is none, and for what
 * has more than 1,024 characters: that is not read at all.
 */
export const rangeOf: (text: string) => Range | undefined = remembering(remembered, readRange);

function readRange(text: string): Range | undefined {
  const parsed = text.length > longestSpecifier ? undefined : parse(text);
  if (parsed === undefined) {
    return undefined;
  }
  const minVersion = lowestIn(parsed);
  // Most ranges have one branch, and parsing is what takes the time.
  const branches = text.includes('||')
    ? branchesOf(text)
    : [branchOf(trimmed({ text, index: 0 }), parsed, minVersion)];
  return {
    ...{ text, parsed, branches, minVersion },
    comparators: parsed.range === '' ? '*' : parsed.range,
    matchesNothing: minVersion === undefined,
    hasUpperBound: branches.every(branch => branch.upper !== undefined || branch.matchesNothing),
    prereleasesOf: prereleasesOf(parsed),
  };
}

function parse(text: string): ParsedRange | undefined {
  try {
    return new ParsedRange(text, { loose: true });
  } catch {
    return undefined;
  }
}

/** npm leaves out an alternative that it cannot read as long as it can read another. */
function branchesOf(text: string): readonly Branch[] {
  let index = 0;
  return text.split('||').flatMap(piece => {
    const written = trimmed({ text: piece, index });
    index += piece.length + '||'.length;
    const parsed = parse(written.text);
    return parsed === undefined ? [] : [branchOf(written, parsed, lowestIn(parsed))];
  });
}

function branchOf(written: Part, parsed: ParsedRange, minVersion: string | undefined): Branch {
  const bounds = boundsOf(parsed);
  const [lower] = bounds
    .filter(({ operator }) => !operator.startsWith('<'))
    .sort((one, other) => compare(other.semver, one.semver) || excludedFirst(one, other));
  const [upper] = bounds
    .filter(({ operator }) => !operator.startsWith('>'))
    .sort((one, other) => compare(one.semver, other.semver) || excludedFirst(one, other));
  return {
    written,
    lower: boundOf(lower),
    upper: boundOf(upper),
    matchesNothing: minVersion === undefined,
  };
}

function excludedFirst(one: Comparator, other: Comparator): number {
  return Number(isIncluded(one)) - Number(isIncluded(other));
}

function boundOf(comparator: Comparator | undefined): Bound | undefined {
  return comparator && { version: comparator.semver.version, isIncluded: isIncluded(comparator) };
}

function isIncluded({ operator }: Comparator): boolean {
  return operator !== '<' && operator !== '>';
}

function prereleasesOf(parsed: ParsedRange): readonly string[] {
  const named = boundsOf(parsed).filter(
    ({ operator, semver }) =>
      semver.prerelease.length > 0 && !(operator === '<' && isLowestPrerelease(semver)),
  );
  return [...new Set(named.map(({ semver }) => tupleOf(semver)))];
}

/**
 * By trial: what matches can begin only at 0.0.0, at a version that the range names, right after
 * it, or with the first pre-release of its numbers. (semver's `minVersion` overlooks that
 * `>1.0.0 <1.0.1-beta` has 1.0.1-alpha.)
 */
function lowestIn(parsed: ParsedRange): string | undefined {
  const candidates = boundsOf(parsed).flatMap(({ semver }) => [
    `${tupleOf(semver)}-0`,
    ...(semver.prerelease.length > 0 ? [semver.version, `${semver.version}.0`] : []),
    tupleOf(semver),
    releaseAfter(semver),
  ]);
  return ['0.0.0', ...new Set(candidates)]
    .flatMap(text => parseVersion(text) ?? [])
    .sort(compare)
    .find(version => parsed.test(version))?.version;
}

/** The last of npm's numbers is followed by the next one before it. */
export function releaseAfter({ major, minor, patch }: SemVer): string {
  const last = Number.MAX_SAFE_INTEGER;
  if (patch < last) {
    return `${major}.${minor}.${patch + 1}`;
  }
  return minor < last ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}
