import type { CheckSettings } from '../../core/manifest/check';
import { codeOf } from '../../core/manifest/rule';
import { rules } from '../../core/manifest/rules';
import { severities, severityFrom } from '../../core/manifest/settings';

/** What `--rule B2=warning` and its like set, by code; of what cannot be understood, a sentence. */
export function readRuleOptions(
  options: readonly string[],
): CheckSettings['severities'] | { readonly sentence: string } {
  const set = new Map<string, NonNullable<ReturnType<typeof severityFrom>>>();
  for (const option of options) {
    const [name, value] = option.split('=', 2);
    const known = codesOf(name);
    const severity = severityFrom(value);
    if (known.length === 0) {
      return {
        sentence: `There is no rule "${name}". A rule is named by its code or id, such as ${codeOf(rules[0])}.`,
      };
    }
    if (severity === undefined) {
      return {
        sentence: `"--rule ${option}" names none of the severities ${severities.join(', ')}.`,
      };
    }
    known.forEach(code => set.set(code, severity));
  }
  return set;
}

/** The codes that a rule's code or id stands for. */
export function codesOf(name: string): readonly string[] {
  return rules.filter(rule => rule.id === name || codeOf(rule) === name).map(codeOf);
}
