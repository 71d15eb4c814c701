import { changing, clipped, placeOf, spanOf } from '../fixes/edits';
import type { Entry, Fix } from '../model';
import type { EntryRule } from '../rule';
import { branchesOf, type Comparator } from '../specifier/comparators';
import { rangeOf } from '../specifier/range';
import type { Part } from '../specifier/specifier';
import { writtenRange } from '../specifier/writtenRange';

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
    if (range === undefined || !isEmpty(range.text)) {
      return [];
    }
    const template =
      'No version matches `{0}`, so it can never be satisfied. A space means “and”, `||` means “or”, and a lower bound must be below the upper one.';
    return [
      {
        message: { template, args: [clipped(range.text)] },
        at: placeOf(entry, spanOf(range)),
        fixes: fixesOf(entry, range),
      },
    ];
  },
};

/** The other order of two bounds, or one of several instead of all of them. */
function fixesOf(entry: Entry, range: Part): readonly Fix[] {
  const [branch, ...others] = branchesOf(range);
  const [first, second, ...rest] = branch.comparators;
  if (others.length > 0 || second === undefined) {
    return [];
  }
  const fixes: Fix[] = [];
  if (rest.length === 0 && (branch.isHyphen || areBounds(first, second))) {
    fixes.push(swapping(entry, first.version, second.version));
  } else if (branch.comparators.every(({ text, operator }) => isWhole(operator.text, text))) {
    const gaps = branch.comparators.slice(1).map(({ index }) => index);
    fixes.push(changing(entry, ...gaps.map(end => ({ at: { start: end, end }, text: '|| ' }))));
  }
  return fixes;
}

function swapping(entry: Entry, first: Part, second: Part): Fix {
  return changing(
    entry,
    { at: spanOf(first), text: second.text },
    { at: spanOf(second), text: first.text },
  );
}

function areBounds({ operator: first }: Comparator, { operator: second }: Comparator): boolean {
  return /^[<>]{2}$/.test(`${first.text[0]}${second.text[0]}`) && first.text[0] !== second.text[0];
}

/** It says both ends by itself, so that others beside it are alternatives. */
function isWhole(operator: string, text: string): boolean {
  return !/[<>]/.test(operator.replace('~>', '~')) && !isEmpty(text);
}

function isEmpty(range: string): boolean {
  return rangeOf(range)?.matchesNothing === true;
}
