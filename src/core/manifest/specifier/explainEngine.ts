import parseVersion from 'semver/functions/parse';
import type SemVer from 'semver/classes/semver';
import { isoDate } from '../../dates';
import { boundsOf } from '../explorer/bounds';
import {
  comparatorsOfVsCodeEngine,
  isTooHigh,
  isTooVagueForCode,
  parseVsCodeEngine,
  vsCodeEngineAdmits,
  type VsCodeEngine,
} from '../vscodeEngine';
import { examplesOf, type Examples } from './examples';
import { meaning, meaningless, type Explanation } from './explanation';
import { rangeOf } from './range';
import { meaningOf } from './rangeMeaning';
import { say } from './sentences';

/** An extension's `engines.vscode`, as VS Code reads it. */
export function explainEngine(text: string): Explanation {
  const engine = parseVsCodeEngine(text);
  if (engine === undefined) {
    return meaningless(say('noEngine', text));
  }
  const { major, minor, patch, isMinimum, notBefore } = engine;
  const least = `${major.base}.${minor.base}.${patch.base}`;
  const comparators = comparatorsOfVsCodeEngine(engine);
  const range = comparators === undefined ? undefined : rangeOf(comparators);
  const isExact = !isMinimum && [major, minor, patch].every(({ isFixed }) => isFixed);
  const bounds = range === undefined ? [] : boundsOf(range.parsed).map(({ semver }) => semver);
  return {
    ...meaning(
      isExact ? 'version' : 'range',
      say('engine'),
      ...(range !== undefined
        ? meaningOf(range)
        : [say(isTooHigh(engine) ? 'engineTooHigh' : 'engineOdd')]),
    ),
    ...{ comparators, range },
    ...examplesOfEngine(engine, bounds, least),
    notes: [
      ...(text === text.trim() ? [] : [say('engineSpace')]),
      ...(isTooVagueForCode(engine) ? [say('engineVague')] : []),
      ...(major.base === 0 && !isExact && !isMinimum ? [say('engineZero')] : []),
      ...(notBefore === undefined ? [] : [say('engineDate', least, isoDate(new Date(notBefore)))]),
    ],
  };
}

/** VS Code leaves aside what follows the three numbers, so that pre-releases show nothing. */
function examplesOfEngine(
  engine: VsCodeEngine,
  bounds: readonly SemVer[],
  least: string,
): Examples {
  const admits = ({ version }: SemVer) => vsCodeEngineAdmits(engine, version);
  const { matches, misses } = examplesOf(bounds, admits, [least]);
  const isRelease = (text: string) => parseVersion(text)?.prerelease.length === 0;
  return { matches: matches.filter(isRelease), misses: misses.filter(isRelease) };
}
