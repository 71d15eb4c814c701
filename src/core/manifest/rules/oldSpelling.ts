import { changing, placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { branchesIn } from '../specifier/writtenRange';

export const oldSpelling: EntryRule = {
  kind: 'entry',
  id: 'B14',
  slug: 'old-spelling',
  severity: 'hint',
  title: 'A spelling that npm keeps for compatibility alone',
  why: 'npm drops the `v` before a version and reads `~>`, Ruby’s operator, as `~`. Other tools need not.',
  section: 'range-syntax',
  bad: ['v1.2.3', '^v1.2.3', '~>1.2', '~> 1.2'],
  good: ['1.2.3', '~1.2', '=1.2.3', '^1'],
  check: entry =>
    branchesIn(entry).flatMap(({ comparators }) =>
      comparators.flatMap(({ operator, version }) => {
        const prefix = /^[v=]+/.exec(version.text)?.[0] ?? '';
        const old = [
          ...(operator.text === '~>' ? [{ part: operator, end: version.index, text: '~' }] : []),
          ...(prefix === ''
            ? []
            : [
                {
                  part: { ...version, text: prefix },
                  end: version.index + prefix.length,
                  text: '',
                },
              ]),
        ];
        return old.map(({ part, end, text }) => {
          const template =
            text === ''
              ? 'npm drops `{0}` before a version for compatibility; it is not to be used any more. Leave it out.'
              : '`{0}` means `{1}` to npm, for compatibility. Write `{1}`.';
          return {
            message: { template, args: [part.text, text] },
            at: placeOf(entry, spanOf(part)),
            fixes: [changing(entry, { at: { start: part.index, end }, text })],
          };
        });
      }),
    ),
};
