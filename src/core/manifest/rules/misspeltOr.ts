import type { EntryRule } from '../rule';
import { slipsIn } from '../specifier/spelling';

export const misspeltOr: EntryRule = {
  kind: 'entry',
  id: 'E3',
  slug: 'misspelt-or',
  severity: 'error',
  title: 'A single bar or a word where \`||\` belongs',
  why: 'npm skips a single \`|\` and reads the space around it as *and*; two majors joined so match nothing. A bar with nothing on one side is left over; as \`||\` it would allow any version.',
  section: 'range-syntax',
  bad: ['^1 | ^2', '^1|^2', '^1 or ^2', '^1 ||| ^2', '| ^1', '^1|'],
  good: ['^1 || ^2', '^1||^2'],
  check: entry => slipsIn(entry, 'or'),
};
