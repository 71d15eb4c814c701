import SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import type { Message } from '../../message';
import { explainSpecifier } from '../specifier/explain';
import type { Explanation } from '../specifier/explanation';
import { respelt } from '../specifier/slips';
import { versionFaults } from '../versionText';
import { say } from './sentences';
import { longestRange, readRange, type WrittenRange } from './writtenRange';

/** What a person typed as a range. */
export interface ExploredRange {
  readonly explanation: Explanation;
  /** The range in it; there is none in a tag, or in what nobody understands. */
  readonly range: WrittenRange | undefined;
  /** What was surely meant, where it is not a range. */
  readonly meant: string | undefined;
}

/** A version as typed, or why it is none. */
export type ExploredVersion =
  | { readonly text: string; readonly version: SemVer }
  | { readonly text: string; readonly version: undefined; readonly reason: Message };

/** More than a person compares by eye. */
export const mostVersions = 200;

/** Reads what stands in the field for a range; space around it does not count. */
export function exploreRange(text: string): ExploredRange {
  const wanted = text.trim();
  const explanation = explainSpecifier(wanted);
  const { range } = explanation;
  const isShort = wanted.length <= longestRange;
  return {
    explanation,
    // npm forgives some slips; what it makes of them is read in their place.
    range: range && (readRange(range.text) ?? readRange(range.comparators)),
    meant: isShort ? respelt(wanted)?.text : undefined,
  };
}

/** Versions on both sides of the bounds of ranges, lowest first. */
export function examplesFor(explored: readonly ExploredRange[]): readonly string[] {
  const examples = explored.flatMap(({ explanation }) => [
    ...explanation.matches,
    ...explanation.misses,
  ]);
  return [...new Set(examples)]
    .map(text => new SemVer(text))
    .sort(compare)
    .map(({ version }) => version);
}

/** Reads what stands in the field for versions, each only once; `isCut` when there are too many. */
export function exploreVersions(text: string): {
  readonly versions: readonly ExploredVersion[];
  readonly isCut: boolean;
} {
  const words = [...new Set(text.split(/[\s,;]+/).filter(word => word !== ''))];
  return {
    versions: words.slice(0, mostVersions).map(exploreVersion),
    isCut: words.length > mostVersions,
  };
}

function exploreVersion(text: string): ExploredVersion {
  try {
    return { text, version: new SemVer(text) };
  } catch {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    // What npm mends by itself is not what makes it refuse.
    const fault = versionFaults(text).find(({ kind }) => kind !== 'decorated');
    return { text: shown, version: undefined, reason: fault?.message ?? say('noVersion', shown) };
  }
}
