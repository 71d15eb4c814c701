import { placeOf, spanOf } from '../fixes/edits';
import type { EntryRule } from '../rule';
import { respellingOf } from '../specifier/spelling';
import { specifierOf } from '../specifier/writtenRange';
import { hasSpaceAfterProtocol } from './spaceAfterProtocol';

export const badAlias: EntryRule = {
  kind: 'entry',
  id: 'B12',
  slug: 'bad-alias',
  severity: 'error',
  title: 'An alias that leads to no package of a registry',
  why: '`npm:` gives a package of a registry another name: it needs that package’s name, and cannot lead to an alias, a repository or a path.',
  section: 'range-syntax',
  bad: ['npm:_other@^1', 'npm:', 'npm:other@npm:third', 'npm:other@user/repository'],
  good: ['npm:other', 'npm:other@^1', 'npm:@scope/other@latest', 'npm:^1'],
  check: entry => {
    const specifier = specifierOf(entry);
    return specifier.kind === 'invalid' &&
      specifier.flaw === 'alias' &&
      specifier.elsewhere === undefined &&
      respellingOf(entry) === undefined &&
      entry.section !== 'engines' &&
      !hasSpaceAfterProtocol(entry)
      ? [{ message: specifier.reason, at: placeOf(entry, spanOf(specifier.blamed)) }]
      : [];
  },
};
