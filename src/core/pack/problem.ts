import type { Message } from '../message';

export type Severity = 'error' | 'warning' | 'info';

/** One finding in a pack, at a place in one of its files. */
export interface PackProblem {
  /** Relative to the pack folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, UTF-16 units. */
  readonly column: number;
  /** Stable and numbered, such as `RP203`; `codes.ts` lists them all. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do about it. */
  readonly message: Message;
}
