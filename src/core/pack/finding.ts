import { lastNotAfter } from '../scan/lines';
import { codes, type ProblemCode } from './codes';
import type { PackProblem } from './problem';

/** A problem while the file it is in is still being read: it knows its offset, not yet its line. */
export interface Finding {
  readonly code: ProblemCode;
  /** Offset in the file. */
  readonly at: number;
  readonly args: readonly (string | number)[];
}

/** Findings in the file at `path`. */
export interface FileFindings {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** What reading something gave. When it is not `ok`, the findings say why. */
export type Reading<T> =
  | { readonly ok: true; readonly data: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A finding at the offset `at`; `args` fill the code's template. */
export function finding(
  code: ProblemCode,
  at: number,
  ...args: readonly (string | number)[]
): Finding {
  return { code, at, args };
}

/** The findings in a file as problems with line and column. */
export function problemsIn(
  file: string,
  text: string,
  findings: readonly Finding[],
): readonly PackProblem[] {
  const lineStarts = findings.length === 0 ? [0] : startsOfLines(text);
  return findings.map(({ code, at, args }) => {
    const line = lastNotAfter(lineStarts, Math.min(at, text.length));
    const column = Math.min(at, text.length) - lineStarts[line] + 1;
    const { severity, template } = codes[code];
    return { file, line: line + 1, column, code, severity, message: { template, args } };
  });
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Problems by file, line, column and code. */
export function inOrder(problems: readonly PackProblem[]): readonly PackProblem[] {
  return problems.toSorted(
    (first, second) =>
      compare(first.file, second.file) ||
      first.line - second.line ||
      first.column - second.column ||
      compare(first.code, second.code),
  );
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
