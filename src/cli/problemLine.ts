import { showInvisible } from '../core/escape';

/** A problem as people read it; line and column are 1-based. */
export interface ProblemLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** One line a problem, and no control characters from a file for the terminal to obey. */
export function problemLine({ file, line, column, severity, code, message }: ProblemLine): string {
  return oneLine(`${file}:${line}:${column} ${severity} ${code} ${message}`);
}

/** Text of a file, made harmless for a terminal. */
export function oneLine(text: string): string {
  return showInvisible(text.replace(/\s+/g, ' '));
}

/** `1 problem`, `2 problems` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
