import { changing, placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import type { Branch } from '../specifier/comparators';
import { branchesIn } from '../specifier/writtenRange';

export const noUpperBound: EntryRule = {
  kind: 'entry',
  id: 'B6',
  slug: 'no-upper-bound',
  severity: 'information',
  title: 'A dependency without an upper bound',
  why: 'A package cannot know that it will work with majors that are not written yet. For peers and engines an open end is normal.',
  section: 'what-version-numbers-mean',
  bad: ['>=1.2.3', '>1.2.3', '^1 || >=2'],
  good: ['^1.2.3', '>=1.2 <3', '1.2 - 3', '<3', '>=1 || *', '{"peerDependencies":{"one":">=1"}}'],
  check: entry => {
    const branches = branchesIn(entry);
    const open = branches.find(isOpen);
    const isAny = branches.some(({ text }) => /^[*xX]?$/.test(text));
    if (open === undefined || isAny || !isInstalled.has(entry.section)) {
      return [];
    }
    const [only, ...others] = open.comparators;
    const isCaretable = others.length === 0 && only.operator.text === '>=';
    const template =
      '`{0}` also takes every future major version, whatever it breaks. Bound it, as `^` or a second condition such as `<3` does.';
    return [
      {
        message: { template, args: [open.text] },
        at: placeOf(entry, spanOf(open)),
        fixes: isCaretable
          ? [changing(entry, { at: { start: only.index, end: only.version.index }, text: '^' })]
          : [],
      },
    ];
  },
};

const isInstalled: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies']);

/** Nothing but lower bounds; `*` has a rule of its own. */
function isOpen({ comparators, isHyphen }: Branch): boolean {
  return (
    !isHyphen &&
    comparators.length > 0 &&
    comparators.every(
      ({ operator, version }) => operator.text.startsWith('>') && /^v?\d/.test(version.text),
    )
  );
}
