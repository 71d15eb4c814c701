import validRange from 'semver/ranges/valid';
import { placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { specifierOf } from '../specifier/writtenRange';

export const badCommittish: EntryRule = {
  kind: 'entry',
  id: 'B13',
  slug: 'bad-committish',
  severity: 'error',
  title: 'A repository asked for two things, or for a range that is none',
  why: 'After `#` stands one branch, tag or commit, or one range after `semver:`; more than that contradicts itself, and npm refuses it.',
  section: 'range-syntax',
  bad: [
    'user/repository#semver:^1::main',
    'user/repository#main::other',
    'github:user/repository#semver:^^1',
  ],
  good: ['user/repository', 'user/repository#semver:^1', 'user/repository#main::path:packages/one'],
  check: entry => {
    const specifier = specifierOf(entry);
    if (entry.section === 'engines') {
      return [];
    }
    if (specifier.kind === 'invalid' && specifier.flaw === 'committish') {
      return [{ message: specifier.reason, at: placeOf(entry, spanOf(specifier.blamed)) }];
    }
    if (
      specifier.kind !== 'git' ||
      specifier.range === undefined ||
      validRange(specifier.range.text, true) !== null
    ) {
      return [];
    }
    const template = '`{0}` after `#semver:` is no range, so no tag of the repository matches it.';
    return [
      {
        message: { template, args: [specifier.range.text] },
        at: placeOf(entry, spanOf(specifier.range)),
      },
    ];
  },
};
