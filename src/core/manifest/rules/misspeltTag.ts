import { changing, placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { isNear } from '../specifier/near';
import { specifierOf } from '../specifier/writtenRange';

/** Long enough that another word so near is no accident. */
const tags = ['latest', 'canary', 'nightly', 'stable', 'insiders', 'experimental'];

export const misspeltTag: EntryRule = {
  kind: 'entry',
  id: 'E6',
  slug: 'misspelt-tag',
  severity: 'warning',
  title: 'A tag that is nearly a usual one',
  why: 'Any word can be a tag, so npm asks the registry for it and fails there.',
  section: 'range-syntax',
  bad: ['latset', 'Latest', 'lates', 'canery', 'npm:other@lastest'],
  good: [
    'latest',
    'next',
    'latest-2',
    'latest2',
    'legacy',
    'beta',
    '{"engines":{"node":"latset"}}',
  ],
  check: entry => {
    const specifier = specifierOf(entry);
    const asked = specifier.kind === 'alias' ? specifier.inner : specifier;
    if (asked.kind !== 'tag' || entry.section === 'engines') {
      return [];
    }
    const { wanted } = asked;
    const tag = tags.find(
      usual => usual !== wanted.text && isNear(wanted.text.toLowerCase(), usual),
    );
    const template = '`{0}` is taken for a tag of that name. Did you mean `{1}`?';
    return tag === undefined || /\d/.test(wanted.text)
      ? []
      : [
          {
            message: { template, args: [wanted.text, tag] },
            at: placeOf(entry, spanOf(wanted)),
            fixes: [changing(entry, { at: spanOf(wanted), text: tag })],
          },
        ];
  },
};
