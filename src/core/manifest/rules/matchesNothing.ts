import { changed, changing, clipped, placeOf, spanOf, type Change } from '../fixes/edits';
import type { Entry, Fix } from '../model';
import type { EntryRule } from '../rule';
import { branchesOf, type Branch, type Comparator } from '../specifier/comparators';
import { rangeOf } from '../specifier/range';
import type { Part } from '../specifier/specifier';
import { branchesIn, writtenRange } from '../specifier/writtenRange';

export const matchesNothing: EntryRule = {
  kind: 'entry',
  id: 'B2',
  slug: 'matches-nothing',
  severity: 'error',
  title: 'A range that no version can match',
  why: 'A space means *and*: a version must satisfy all that stands between two `||`. When none can, nothing can be installed, now or ever.',
  section: 'range-syntax',
  bad: ['>2 <1', '^2 ^1', '1.2.3 2.3.4', '2.0.0 - 1.0.0', '>X', '<0.0.0', 'npm:other@^2 ^1'],
  good: ['>1.0.0 <1.0.1-beta', '^1.2 >=1.4', '^1 || ^2', '>1.0.0-rc <1.0.0', '<0.0.1', '*'],
  check: entry => {
    const range = writtenRange(entry);
    if (range === undefined || branchesIn(entry).some(isSimple) || !matchesNone(range)) {
      return [];
    }
    const isAlone = branchesIn(entry).every(({ comparators }) => comparators.length === 1);
    const template = isAlone
      ? 'No version matches `{0}`, which npm reads as `{1}`. Write a range such as `^1.2.3`.'
      : 'No version matches `{0}`, which npm reads as `{1}`: a space means “and”, so all of that would have to hold. Change a bound, or write `||` for “or”.';
    const as = rangeOf(range.text)?.comparators ?? '';
    return [
      {
        message: { template, args: [clipped(range.text), clipped(as)] },
        at: placeOf(entry, spanOf(range)),
        fixes: fixesOf(entry, range),
      },
    ];
  },
};

/** `^1.2.3`, `1.x`, `~2`: what nearly everyone writes has a version, and need not be searched for one. */
function isSimple({ comparators, isHyphen }: Branch): boolean {
  return !isHyphen && comparators.length === 1 && !/[<>]/.test(comparators[0].operator.text);
}

function matchesNone({ text }: Part): boolean {
  return rangeOf(text)?.matchesNothing === true;
}

/** The other order of two bounds, or one condition instead of all; what still matches nothing is no help. */
function fixesOf(entry: Entry, range: Part): readonly Fix[] {
  const branches = branchesOf(range);
  const [{ comparators, isHyphen }] = branches;
  if (branches.length > 1 || comparators.length < 2) {
    return [];
  }
  const ideas = isHyphen
    ? [swapped(comparators)]
    : [
        ...(areBounds(comparators) ? [including(comparators), swapped(comparators)] : []),
        apart(comparators),
      ];
  return ideas
    .filter(changes => !isEmpty(changed(entry, changes).slice(range.index)))
    .map(changes => changing(entry, ...changes));
}

function swapped([first, second]: readonly Comparator[]): readonly Change[] {
  return [
    { at: spanOf(first.version), text: second.version.text },
    { at: spanOf(second.version), text: first.version.text },
  ];
}

/** `>18 <19` leaves all of 18 out, and surely was to be 18. */
function including(comparators: readonly Comparator[]): readonly Change[] {
  return comparators
    .filter(({ operator }) => operator.text === '>')
    .map(({ operator }) => ({ at: spanOf(operator), text: '>=' }));
}

function apart(comparators: readonly Comparator[]): readonly Change[] {
  return comparators
    .slice(1)
    .map(({ index }) => ({ at: { start: index, end: index }, text: '|| ' }));
}

/** One `>` and one `<`, with or without `=`. */
function areBounds(comparators: readonly Comparator[]): boolean {
  const signs = comparators.map(({ operator }) => operator.text.charAt(0));
  return signs.length === 2 && signs.includes('<') && signs.includes('>');
}

function isEmpty(range: string): boolean {
  return rangeOf(range)?.matchesNothing !== false;
}
