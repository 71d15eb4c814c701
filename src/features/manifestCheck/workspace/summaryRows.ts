/** What a row needs to know of a problem; VS Code's own diagnostics do. */
export interface RowProblem {
  /** 0 is an error, 1 a warning; all else only teaches. */
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export interface CheckedManifest<Problem extends RowProblem> {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** A row of the summary; `sound` stands for all manifests without a problem. */
export type SummaryRow<Manifest extends CheckedManifest<RowProblem>> =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | {
      readonly kind: 'problem';
      readonly manifest: Manifest;
      readonly problem: Manifest['problems'][number];
    }
  | { readonly kind: 'sound'; readonly count: number };

/** How many errors, warnings and notes there are. */
export type Counts = readonly [errors: number, warnings: number, notes: number];

/** The rows under `parent`, or the top rows; the worst come first. */
export function rowsUnder<Manifest extends CheckedManifest<RowProblem>>(
  parent: SummaryRow<Manifest> | undefined,
  manifests: readonly Manifest[],
): readonly SummaryRow<Manifest>[] {
  if (parent === undefined) {
    const wrong = manifests.filter(({ problems }) => problems.length > 0);
    const count = manifests.length - wrong.length;
    return [
      ...wrong.toSorted(byGravity).map(manifest => ({ kind: 'manifest' as const, manifest })),
      ...(count === 0 ? [] : [{ kind: 'sound' as const, count }]),
    ];
  }
  return parent.kind === 'manifest'
    ? parent.manifest.problems
        .toSorted(byPlace)
        .map(problem => ({ kind: 'problem', manifest: parent.manifest, problem }))
    : [];
}

export function countsOf(problems: readonly RowProblem[]): Counts {
  const [errors, warnings] = [0, 1].map(
    severity => problems.filter(problem => problem.severity === severity).length,
  );
  return [errors, warnings, problems.length - errors - warnings];
}

function byGravity(
  first: CheckedManifest<RowProblem>,
  second: CheckedManifest<RowProblem>,
): number {
  const [one, other] = [countsOf(first.problems), countsOf(second.problems)];
  const difference = one.map((count, index) => other[index] - count).find(each => each !== 0);
  return difference ?? (first.path < second.path ? -1 : 1);
}

function byPlace(first: RowProblem, second: RowProblem): number {
  const [one, other] = [first.range.start, second.range.start];
  return (
    first.severity - second.severity || one.line - other.line || one.character - other.character
  );
}
