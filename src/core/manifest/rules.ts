import type { Rule } from './rule';

/** Every rule, in the order of the catalogue: the one place that a new rule is named. */
export const rules: readonly Rule[] = [];
