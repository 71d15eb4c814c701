import type { EntryRule } from '../rule';
import { slipsIn } from '../specifier/spelling';

export const misspeltDash: EntryRule = {
  kind: 'entry',
  id: 'E4',
  slug: 'misspelt-dash',
  severity: 'error',
  title: 'A dash that is no hyphen with spaces',
  why: 'A hyphen range is written with a plain hyphen and a space on each side. Word processors make longer dashes of them, and a hyphen that touches a version begins its pre-release.',
  section: 'range-syntax',
  bad: ['1.0 – 2.0', '1.2.3—2.0.0', '1.2-2.3', '1.2.3 -2.3.4', '1.2.3- 2.3.4', '1.2 to 1.4'],
  good: ['1.0 - 2.0', '1.2.3-beta', '5.0-rc'],
  check: entry => slipsIn(entry, 'dash'),
};
