import type { EntryRule } from '../rule';
import { slipsIn } from '../specifier/spelling';

export const misspeltAnd: EntryRule = {
  kind: 'entry',
  id: 'E2',
  slug: 'misspelt-and',
  severity: 'error',
  title: 'A comma or a word where a space belongs',
  why: 'In npm a space means *and*. Cargo, pip and Composer write a comma there, which npm refuses, or worse, skips together with the condition before it.',
  section: 'range-syntax',
  bad: ['>=1,<2', '>=1, <2', '>=1 && <2', '>=1 and <2'],
  good: ['>=1 <2', '>=1  <2'],
  check: entry => slipsIn(entry, 'and'),
};
