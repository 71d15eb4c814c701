import type SemVer from 'semver/classes/semver';
import increase from 'semver/functions/inc';
import type { WrittenRange } from './writtenRange';

/** The kinds of releases, smallest first. */
export const releaseKinds = ['prerelease', 'patch', 'minor', 'major'] as const;

export type ReleaseKind = (typeof releaseKinds)[number];

/** What a release of some kind would be called. */
export interface NextVersion {
  readonly kind: ReleaseKind;
  /** `undefined` where a number would grow beyond what npm can count to. */
  readonly version: string | undefined;
  /** Whether the range would pick it up; `undefined` without a range. */
  readonly matches: boolean | undefined;
}

/** The versions that can come after `version`, as `npm version` makes them. */
export function nextVersions(
  version: SemVer,
  range: WrittenRange | undefined,
): readonly NextVersion[] {
  return releaseKinds.map(kind => {
    const next = increase(version.version, kind) ?? undefined;
    return {
      kind,
      version: next,
      matches: next === undefined ? undefined : range?.parsed.test(next),
    };
  });
}
