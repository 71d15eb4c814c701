import { placeOf, surelyChanging } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { branchesIn } from '../specifier/writtenRange';

export const buildInRange: EntryRule = {
  kind: 'entry',
  id: 'B9',
  slug: 'build-in-range',
  severity: 'warning',
  title: 'Build metadata in a range',
  why: 'Build metadata has no part in precedence, so npm drops it from ranges: every build of the version matches.',
  section: 'build-metadata',
  bad: ['^1.2.3+build.5', '1.2.3+20130313', '>=1.0.0-rc.1+a <2'],
  good: ['^1.2.3', '1.2.3-build.5', 'user/repository#a+b'],
  check: entry =>
    branchesIn(entry).flatMap(({ comparators }) =>
      comparators.flatMap(({ version }) => {
        const plus = version.text.indexOf('+');
        if (plus < 1) {
          return [];
        }
        const at = { start: version.index + plus, end: version.index + version.text.length };
        const template =
          '`{0}` is build metadata, which ranges ignore: every build of `{1}` matches. Leave it out.';
        const args = [version.text.slice(plus), version.text.slice(0, plus)];
        return [
          {
            message: { template, args },
            at: placeOf(entry, at),
            fixes: [surelyChanging(entry, { at, text: '' })],
          },
        ];
      }),
    ),
};
