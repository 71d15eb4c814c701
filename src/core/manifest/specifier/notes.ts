import validRange from 'semver/ranges/valid';
import type { Message } from '../../message';
import type { Range } from './range';
import { say } from './sentences';

/** What surprises people about a range, where it applies. */
export function notesOf(range: Range): readonly Message[] {
  const { text, comparators, prereleasesOf, matchesNothing } = range;
  const isSkipping = validRange(text) === null;
  return [
    ...(isSkipping ? [say('skipped', comparators)] : []),
    ...caretNotes(text),
    ...(/\d\+/.test(text) ? [say('buildIgnored')] : []),
    ...(comparators === '*' ? [say('star')] : []),
    ...(matchesNothing || isOneVersion(range)
      ? []
      : prereleasesOf.length === 0
        ? [say('noPrereleases')]
        : [say('prereleases', prereleasesOf.slice(0, mostNamed).join(', '))]),
  ];
}

const mostNamed = 3;

function isOneVersion({ parsed }: Range): boolean {
  return parsed.set.every(([first]) => first.operator === '' && first.value !== '');
}

/** Only where the number after the caret says it all: `^0.2.3`, `^0.0.3`. */
function caretNotes(text: string): readonly Message[] {
  const [, minor, patch] = /^\s*\^\s*v?0\.(\d+)\.(\d+)\s*$/.exec(text) ?? [];
  if (minor === undefined) {
    return [];
  }
  return Number(minor) === 0
    ? [say('caretPin', `0.0.${Number(patch)}`)]
    : [say('caretZero', `0.${Number(minor) + 1}.0`)];
}
