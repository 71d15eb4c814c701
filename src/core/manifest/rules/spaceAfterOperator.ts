import { changing, placeOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { branchesIn } from '../specifier/writtenRange';

export const spaceAfterOperator: EntryRule = {
  kind: 'entry',
  id: 'E7',
  slug: 'space-after-operator',
  severity: 'hint',
  title: 'A space after `^` or `~`',
  why: 'npm reads over it. In a range a space otherwise means *and*, so it is easily misread, and tools that look at the first characters trip over it.',
  section: 'range-syntax',
  bad: ['^ 1', '~ 1.2', '^1 || ^ 2'],
  good: ['^1', '~1.2', '>= 1.2', '> 1.0.0'],
  check: entry =>
    branchesIn(entry).flatMap(({ comparators }) =>
      comparators.flatMap(({ operator, version }) => {
        const at = { start: operator.index + operator.text.length, end: version.index };
        return at.start === at.end || !/^(?:\^|~)$/.test(operator.text)
          ? []
          : [
              {
                message: {
                  template:
                    'npm reads over the space after `{0}`; elsewhere in a range a space means “and”. Leave it out.',
                  args: [operator.text],
                },
                at: placeOf(entry, at),
                fixes: [changing(entry, { at, text: '' })],
              },
            ];
      }),
    ),
};
