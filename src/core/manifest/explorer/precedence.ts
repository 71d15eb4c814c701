import type SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import type { Message } from '../../message';
import { say } from './sentences';

/** A version on the ladder of precedence, and what lifts it above the one before. */
export interface Rung {
  readonly version: SemVer;
  readonly above: Message | undefined;
}

/** Lowest first; what ranks as equal keeps its order. */
export function ladderOf(versions: readonly SemVer[]): readonly Rung[] {
  const sorted = [...versions].sort((first, second) => compare(first, second));
  return sorted.map((version, index) => {
    const before = sorted[index - 1];
    return { version, above: before && whyAbove(version, before) };
  });
}

/** The identifier that decides, where `higher` does not rank below `lower`. */
function whyAbove(higher: SemVer, lower: SemVer): Message {
  if (compare(higher, lower) === 0) {
    return say(higher.raw === lower.raw ? 'sameVersion' : 'buildIgnored');
  }
  if (higher.major !== lower.major) {
    return say('majorDecides', higher.major, lower.major);
  }
  if (higher.minor !== lower.minor) {
    return say('minorDecides', higher.minor, lower.minor);
  }
  if (higher.patch !== lower.patch) {
    return say('patchDecides', higher.patch, lower.patch);
  }
  return higher.prerelease.length === 0
    ? say('releaseDecides')
    : whichIdentifier(higher.prerelease, lower.prerelease);
}

type Identifiers = SemVer['prerelease'];

function whichIdentifier(higher: Identifiers, lower: Identifiers): Message {
  const at = higher.findIndex((identifier, index) => identifier !== lower[index]);
  const [above, below] = [higher[at] ?? '', lower[at]];
  if (below === undefined) {
    return say('lengthDecides', String(above));
  }
  if (typeof above === 'number') {
    return say('numberDecides', above, below);
  }
  return typeof below === 'number'
    ? say('textDecides', above, String(below))
    : byAscii(above, below);
}

/** `rc2` above `rc10` surprises: a dot before the number would have made it one. */
function byAscii(above: string, below: string): Message {
  const [one, other] = [splitNumber(above), splitNumber(below)];
  return one !== undefined && one.word === other?.word && Number(one.digits) < Number(other.digits)
    ? say('numberInText', above, below, `${one.word}.${one.digits}`)
    : say('asciiDecides', above, below);
}

function splitNumber(identifier: string): { word: string; digits: string } | undefined {
  const match = /^(\D+)(\d+)$/.exec(identifier);
  return match === null ? undefined : { word: match[1] ?? '', digits: match[2] ?? '' };
}
