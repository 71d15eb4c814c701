import SemVer from 'semver/classes/semver';
import type { Message } from '../../message';
import { rangeOf } from '../specifier/range';
import { respelt } from '../specifier/slips';
import { say } from './sentences';
import { longestRange, readRange, type WrittenRange } from './writtenRange';

/** What a person typed as a range: what it was read as, and what is to be said about that. */
export interface ExploredRange {
  readonly range: WrittenRange | undefined;
  readonly remark: Message | undefined;
  /** What was surely meant, where it is not a range. */
  readonly meant: string | undefined;
}

/** A version as typed, or why it is none. */
export type ExploredVersion =
  | { readonly text: string; readonly version: SemVer }
  | { readonly text: string; readonly version: undefined; readonly reason: Message };

/** More than a person compares by eye. */
export const mostVersions = 40;

/** Reads what stands in the field for a range; space around it does not count. */
export function exploreRange(text: string): ExploredRange {
  const wanted = text.trim();
  if (wanted.length > longestRange) {
    return { range: undefined, remark: say('tooLong', longestRange), meant: undefined };
  }
  const range = readRange(wanted);
  if (range !== undefined) {
    const remark = rangeOf(wanted)?.matchesNothing ? say('matchesNothing', wanted) : undefined;
    return { range, remark, meant: undefined };
  }
  const meant = respelt(wanted)?.text;
  if (meant !== undefined) {
    return { range: undefined, remark: say('meantRange', wanted, meant), meant };
  }
  const forgiven = rangeOf(wanted)?.parsed.range;
  return forgiven === undefined
    ? { range: undefined, remark: say('noRange', wanted), meant: undefined }
    : {
        range: readRange(forgiven),
        remark: say('forgivenRange', wanted, forgiven || '*'),
        meant: undefined,
      };
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
    return { text: shown, version: undefined, reason: say('noVersion', shown, '1.2.3') };
  }
}
