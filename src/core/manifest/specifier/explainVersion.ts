import { isStrictVersion, versionFaults } from '../versionText';
import { meaning, meaningless, type Explanation } from './explanation';
import { say } from './sentences';

/** A manifest's `version`, by the grammar of SemVer 2.0.0; npm's limits are worth a note only. */
export function explainVersion(text: string): Explanation {
  const faults = versionFaults(text);
  const [core, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(text) ?? [];
  if (!isStrictVersion(text) || core === undefined) {
    const fault = faults.find(({ kind }) => kind !== 'tooLarge');
    return meaningless(fault?.message ?? say('unknown', text));
  }
  const [version] = text.split('+', 1);
  const sentence =
    version === core
      ? say('version', version, major, minor, patch)
      : say('versionPrerelease', version, core);
  return {
    ...meaning('version', sentence, ...(version === text ? [] : [say('versionBuild')])),
    notes: faults.map(({ message }) => message),
  };
}
