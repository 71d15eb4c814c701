import type { EntryRule } from '../rule';
import { slipsIn } from '../specifier/spelling';

export const misspeltVersion: EntryRule = {
  kind: 'entry',
  id: 'E5',
  slug: 'misspelt-version',
  severity: 'error',
  title: 'A version that has not the shape of one',
  why: 'npm’s versions have three parts, without leading zeros; from a part that is \`x\` on, all the others must be. What is not so is a tag to npm, or an error.',
  section: 'range-syntax',
  bad: [
    '1.x.3',
    '1.2.3.4',
    'V1.2.3',
    '^1..2',
    '^1.',
    '^1.0.0-',
    '^01.2',
    '^1.2-beta',
    '1.2.3rc1',
    '^1.0.0;',
  ],
  good: ['1.x', '1.2.3', '^1.2', '^1.2.0-beta', '1.2.3-rc1', 'v1', '5.0-rc', '2.x-latest'],
  check: entry => slipsIn(entry, 'shape'),
};
