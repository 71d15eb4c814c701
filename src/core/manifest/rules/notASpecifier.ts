import validRange from 'semver/ranges/valid';
import { changing, clipped, placeOf, spanOf } from '../fixes/edits';
import type { Entry, Section } from '../model';
import { findSpecifiersWithoutText } from '../noText';
import type { EntryRule, Found } from '../rule';
import { branchesOf, withoutBranch } from '../specifier/comparators';
import { rangeOf } from '../specifier/range';
import type { Flaw, InvalidSpecifier, Part } from '../specifier/specifier';
import { respellingOf } from '../specifier/spelling';
import { branchesIn, specifierOf } from '../specifier/writtenRange';
import { hasSpaceAfterProtocol } from './spaceAfterProtocol';

/** Rules of their own speak of these. */
const others: ReadonlySet<Flaw> = new Set(['alias', 'committish']);

export const notASpecifier: EntryRule = {
  kind: 'entry',
  id: 'B1',
  slug: 'not-a-specifier',
  severity: 'error',
  title: 'Neither a range, nor a tag, nor an address',
  why: 'What no package manager understands cannot be installed. Worse is what npm half understands: it skips the words between two ranges that it cannot read, without a warning.',
  section: 'range-syntax',
  bad: [
    '!=1.2.3',
    '[1,2)',
    '^^^ 1.x.y',
    'foo:bar',
    '^1 || latest',
    '^1.0.0 stable',
    '{ "dependencies": { "one": 1 } }',
    '{ "dependencies": ["one"] }',
  ],
  good: [
    '^1.0.0',
    'next',
    'user/repository',
    'npm:other@^1',
    'workspace:*',
    'catalog:',
    '>= 1 < 2',
    '{ "dependencies": [], "overrides": { "one": { "two": "^1" } } }',
  ],
  checkFile: findSpecifiersWithoutText,
  check: entry => {
    const isSound = branchesIn(entry).length > 0 || isReference(entry);
    if (isSound || entry.section === 'engines' || respellingOf(entry) !== undefined) {
      return [];
    }
    const specifier = specifierOf(entry);
    if (specifier.kind === 'invalid') {
      return isOurs(entry, specifier)
        ? [{ message: specifier.reason, at: placeOf(entry, spanOf(specifier.blamed)) }]
        : [];
    }
    return specifier.kind === 'range' ? skipped(entry, specifier.wanted) : [];
  },
};

/** Where a package is replaced, `$name` means the version of the direct dependency. */
function isReference({ section, specifier }: Entry): boolean {
  return replacing.has(section) && specifier.value.startsWith('$');
}

const replacing: ReadonlySet<Section> = new Set(['overrides', 'pnpm.overrides', 'resolutions']);

/** What another package manager understands may be right; which one it is, this cannot know. */
function isOurs(entry: Entry, { flaw, elsewhere }: InvalidSpecifier): boolean {
  return elsewhere === undefined && !others.has(flaw) && !hasSpaceAfterProtocol(entry);
}

/** What npm reads over; it may well be what mattered. */
function skipped(entry: Entry, range: Part): readonly Found[] {
  const branches = branchesOf(range);
  const isHopeless = rangeOf(range.text)?.matchesNothing === true;
  return branches.flatMap(({ comparators }, index) =>
    comparators
      .filter(({ text }) => text !== '' && validRange(text, true) === null)
      .map(({ text, index: start }) => ({
        severity: isHopeless ? ('error' as const) : ('warning' as const),
        message: {
          template:
            'npm cannot read `{0}`, skips it and takes the rest as `{1}`. Write a range, or one tag alone.',
          args: [clipped(text), clipped(validRange(range.text, true) ?? '')],
        },
        at: placeOf(entry, { start, end: start + text.length }),
        fixes:
          comparators.length === 1
            ? [changing(entry, { at: withoutBranch(branches, index), text: '' })]
            : [],
      })),
  );
}
