import { changing, placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { branchesIn } from '../specifier/writtenRange';

export const partialBound: EntryRule = {
  kind: 'entry',
  id: 'B7',
  slug: 'partial-bound',
  severity: 'hint',
  title: 'A bound that leaves parts of the version out',
  why: 'A missing part stands for all its values: `>1` begins only after every 1.x.y, and `<=1` takes them all in.',
  section: 'range-syntax',
  bad: ['>1', '<=1', '>1.2 <=2.0', '> 1.x', '{"engines":{"node":">14"}}'],
  good: ['>1.0.0', '>=1', '<2', '<=1.0.0', '^0.2', '^0.0.3', '~1', '>X'],
  check: entry =>
    branchesIn(entry).flatMap(({ comparators }) =>
      comparators.flatMap(comparator => {
        const { operator, version } = comparator;
        const parts = /^v?(\d+)(?:\.(\d+))?(?:\.[xX*])*$/.exec(version.text);
        if (parts === null || !/^(?:>|<=)$/.test(operator.text)) {
          return [];
        }
        const [, major, minor] = parts;
        const isAbove = operator.text === '>';
        const next = minor === undefined ? `${Number(major) + 1}` : `${major}.${Number(minor) + 1}`;
        const stem = minor === undefined ? major : `${major}.${minor}`;
        const template = isAbove
          ? '`{0}` leaves every {1}.x out and begins at {2}: a missing part stands for all its values. `{3}` says the same more plainly.'
          : '`{0}` takes every {1}.x in and ends before {2}: a missing part stands for all its values. `{3}` says the same more plainly.';
        const begin = `${next}${minor === undefined ? '.0.0' : '.0'}`;
        const plain = `${isAbove ? '>=' : '<'}${next}`;
        return [
          {
            message: { template, args: [comparator.text, stem, begin, plain] },
            at: placeOf(entry, spanOf(comparator)),
            fixes: [changing(entry, { at: spanOf(comparator), text: plain })],
          },
        ];
      }),
    ),
};
