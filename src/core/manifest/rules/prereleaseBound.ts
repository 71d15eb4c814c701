import parse from 'semver/functions/parse';
import { placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { branchesIn } from '../specifier/writtenRange';

export const prereleaseBound: EntryRule = {
  kind: 'entry',
  id: 'B8',
  slug: 'prerelease-bound',
  severity: 'hint',
  title: 'A range that begins at a pre-release',
  why: 'It admits pre-releases of that one version alone, besides releases: who asks for a beta of 1.2.3 accepted its risk, not that of the next beta.',
  section: 'prerelease-ranges',
  bad: ['^1.2.3-beta.2', '>=1.0.0-rc.1 <3', '~1.0.0-alpha'],
  good: ['1.2.3-beta.2', '^1.2.3', '>=1.0.0-0', '<2.0.0-0'],
  check: entry =>
    branchesIn(entry).flatMap(({ comparators }) =>
      comparators.flatMap(comparator => {
        const { operator, version } = comparator;
        const isPrerelease = /^[\^~>]/.test(operator.text) && version.text.includes('-');
        const lowest = isPrerelease ? parse(version.text) : null;
        // `-0` is the idiom for "and its pre-releases".
        if (lowest === null || lowest.prerelease[0] === 0) {
          return [];
        }
        const { major, minor, patch } = lowest;
        const template =
          'Of pre-releases, `{0}` admits only those of {1}, none of {2} or later. Releases match as usual.';
        const args = [
          comparator.text,
          `${major}.${minor}.${patch}`,
          `${major}.${minor}.${patch + 1}`,
        ];
        return [{ message: { template, args }, at: placeOf(entry, spanOf(comparator)) }];
      }),
    ),
};
