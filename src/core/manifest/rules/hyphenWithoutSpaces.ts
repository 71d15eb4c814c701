import gt from 'semver/functions/gt';
import { changing, placeOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { branchesIn } from '../specifier/writtenRange';

export const hyphenWithoutSpaces: EntryRule = {
  kind: 'entry',
  id: 'B3',
  slug: 'hyphen-without-spaces',
  severity: 'warning',
  title: 'A hyphen range without spaces',
  why: 'A hyphen that touches a version begins its pre-release: `1.2.3-2.3.4` is one version, the pre-release 2.3.4 of 1.2.3.',
  section: 'range-syntax',
  bad: ['1.2.3-2.3.4', '^0.5 || 1.2.3-2.3.4'],
  good: ['1.2.3 - 2.3.4', '1.0.0-0.3.7', '1.2.3-beta.2', '^1.2.3-2.3.4'],
  check: entry =>
    branchesIn(entry).flatMap(({ text, index }) => {
      const ends = /^(v?\d+\.\d+\.\d+)-(\d+\.\d+\.\d+)$/.exec(text);
      // A second version that is lower is a pre-release indeed.
      if (ends === null || !gt(ends[2], ends[1])) {
        return [];
      }
      const start = index + ends[1].length;
      const at = { start, end: start + 1 };
      const template =
        '`{0}` is one version, {1} with the pre-release {2}, and hardly ever exists. A hyphen range has spaces.';
      return [
        {
          message: { template, args: [text, ends[1], ends[2]] },
          at: placeOf(entry, at),
          fixes: [changing(entry, { at, text: ' - ' })],
        },
      ];
    }),
};
