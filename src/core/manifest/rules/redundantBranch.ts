import validRange from 'semver/ranges/valid';
import subset from 'semver/ranges/subset';
import { changing, clipped, placeOf, spanOf } from '../fixes/edits';
import type { Entry } from '../model';
import type { EntryRule, Found } from '../rule';
import { withoutBranch, type Branch } from '../specifier/comparators';
import { rangeOf } from '../specifier/range';
import { branchesIn } from '../specifier/writtenRange';

export const redundantBranch: EntryRule = {
  kind: 'entry',
  id: 'B4',
  slug: 'redundant-branch',
  severity: 'warning',
  title: 'A part of a range that the rest makes pointless',
  why: '`||` joins all that its parts match. A part that matches everything, such as `*` or an empty one, leaves nothing of the bounds in the others.',
  section: 'range-syntax',
  bad: ['>=1.2 || *', '^1.2 ||', '|| ^1', '^1 || ^1.4', '^1 || >2 <1', '^1 || ^1'],
  good: ['^1 || ^2', '^16 || ^17 || >=18', '^1 || ^1.5.0-beta.1', '*', '', '6.* || >= 10.*'],
  check: entry => {
    const branches = branchesIn(entry);
    if (branches.length < 2 || branches.length > most) {
      return [];
    }
    const all = branches.findIndex(({ text }) => validRange(text) === '*');
    return all === -1 ? pointless(entry, branches) : [swallowing(entry, branches, all)];
  },
};

/** Each branch is held against all others. */
const most = 20;

/** One branch takes in everything, so the others say nothing. */
function swallowing(entry: Entry, branches: readonly Branch[], index: number): Found {
  const { text, index: start } = branches[index];
  const template =
    text === ''
      ? 'Nothing stands on one side of `||`, and nothing means `*`: every version matches. Remove this `||`.'
      : '`{0}` matches every version, so the rest of the range has no effect. Remove one or the other.';
  const cut = withoutBranch(branches, index);
  return {
    message: { template, args: [text] },
    at: placeOf(entry, text === '' ? cut : { start, end: start + text.length }),
    fixes: [changing(entry, { at: cut, text: '' })],
  };
}

/** Harmless: the range means the same without them. */
function pointless(entry: Entry, branches: readonly Branch[]): readonly Found[] {
  return branches.flatMap((branch, index) => {
    const cover = branches.find((other, place) => isCovered(branch, index, other, place));
    const isNothing = isEmpty(branch.text);
    if ((cover === undefined && !isNothing) || branches.every(({ text }) => isEmpty(text))) {
      return [];
    }
    const template = isNothing
      ? '`{0}` matches no version, so this part of the range has no effect. Mend or remove it.'
      : '`{1}` matches all that `{0}` does, so this part of the range has no effect. Remove it.';
    return [
      {
        severity: isNothing ? 'warning' : 'hint',
        message: { template, args: [clipped(branch.text), clipped(cover?.text ?? '')] },
        at: placeOf(entry, spanOf(branch)),
        fixes: [changing(entry, { at: withoutBranch(branches, index), text: '' })],
      },
    ];
  });
}

/** Of two that are equal the later one is redundant. */
function isCovered(branch: Branch, index: number, other: Branch, place: number): boolean {
  return (
    index !== place &&
    !isEmpty(branch.text) &&
    subset(branch.text, other.text) &&
    (place < index || !subset(other.text, branch.text))
  );
}

function isEmpty(range: string): boolean {
  return rangeOf(range)?.matchesNothing === true;
}
