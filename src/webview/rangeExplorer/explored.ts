import type SemVer from 'semver/classes/semver';
import {
  examplesFor,
  exploreRange,
  exploreVersions,
  type ExploredRange,
  type ExploredVersion,
} from '../../core/manifest/explorer/explored';
import type { WrittenRange } from '../../core/manifest/explorer/writtenRange';
import type { ExplorerInputs } from '../../protocol/rangeExplorer';

/** Everything that the page shows follows from this. */
export interface Explored {
  readonly first: ExploredRange;
  /** `undefined` where the person compares nothing. */
  readonly second: ExploredRange | undefined;
  /** Those that could be read: one or two. */
  readonly ranges: readonly WrittenRange[];
  /** As typed, else as proposed. */
  readonly tried: readonly ExploredVersion[];
  readonly isTyped: boolean;
  readonly versions: readonly SemVer[];
  readonly isCut: boolean;
  /** What is tried where nothing is typed. */
  readonly proposed: string;
}

export function explore(inputs: ExplorerInputs): Explored {
  const first = exploreRange(inputs.range);
  const second = inputs.second.trim() === '' ? undefined : exploreRange(inputs.second);
  const ranges = [first.range, second?.range].filter(range => range !== undefined);
  const proposed = examplesFor(second === undefined ? [first] : [first, second]).join(', ');
  const isTyped = inputs.versions.trim() !== '';
  const { versions: tried, isCut } = exploreVersions(isTyped ? inputs.versions : proposed);
  const versions = tried.flatMap(({ version }) => (version === undefined ? [] : [version]));
  return { first, second, ranges, tried, isTyped, versions, isCut, proposed };
}
