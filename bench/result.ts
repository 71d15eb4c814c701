/** One line of the benchmark. */
export interface Result {
  /** Dotted, such as `activation.npm`; stays the same from run to run. */
  readonly name: string;
  /** In `unit`; lower is better. */
  readonly value: number;
  readonly unit: '×' | 'KB';
  /** What `value` was made of. */
  readonly detail: string;
  /** The largest value that is good enough; without it the line is for information. */
  readonly target?: number;
}

/** What one file of this folder measures, one result after the other. */
export type Measure = () => AsyncIterable<Result> | Iterable<Result>;

export function lineOf({ name, value, unit, detail, target }: Result): string {
  const verdict = target === undefined ? 'no target' : verdictOn(value, target);
  return [name, value.toPrecision(3), unit, `${detail}; ${verdict}`].join('\t');
}

/** Twice the target is the limit of what may be explained rather than mended. */
function verdictOn(value: number, target: number): string {
  const word =
    value <= target ? 'met' : value <= 2 * target ? 'missed' : 'missed by more than twice';
  return `target ≤ ${target}: ${word}`;
}
