import type { Severity } from './problem';

/** What is fixed about a numbered problem. */
export interface CodeFacts {
  readonly severity: Severity;
  /** What the code is about, in a few words. */
  readonly title: string;
  /** What is wrong and what to do; `{0}`, `{1}` stand for the problem's arguments. */
  readonly template: string;
}

export function error(title: string, template: string): CodeFacts {
  return { severity: 'error', title, template };
}

export function warning(title: string, template: string): CodeFacts {
  return { severity: 'warning', title, template };
}

export function info(title: string, template: string): CodeFacts {
  return { severity: 'info', title, template };
}

/** Ends a sentence about ids. */
export const idRule = 'lower-case letters, digits and hyphens, such as process-vs-thread';
