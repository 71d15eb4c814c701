import type { EntryRule } from '../rule';
import { slipsIn } from '../specifier/spelling';

export const misspeltOperator: EntryRule = {
  kind: 'entry',
  id: 'E1',
  slug: 'misspelt-operator',
  severity: 'error',
  title: 'An operator that npm does not have',
  why: 'npm knows \`<\`, \`<=\`, \`>\`, \`>=\`, \`=\`, \`^\` and \`~\`. With any other, it refuses the range, or skips that condition and installs what it was to keep out.',
  section: 'range-syntax',
  bad: [
    '=>1.0',
    '=<2',
    '^^1',
    '~~1.2',
    '^>=1',
    '≥1.0',
    '=> 1.0 <2',
    '==1.2.3',
    'npm:other@=>1',
    'workspace:^^1',
  ],
  good: ['>=1.0', '<=2', '^1', '~1.2', '>= 1.0 <2', '=1.2.3', '~>1.2'],
  check: entry => slipsIn(entry, 'operator'),
};
