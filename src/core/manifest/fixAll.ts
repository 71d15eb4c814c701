import { isFault, type Edit, type ManifestProblem } from './model';

type Mendable = Pick<ManifestProblem, 'fixes' | 'severity'>;

/**
 * The edits that mend at once all that needs no decision: findings that say something is wrong and
 * know exactly one way to mend it, a sure one in this file. Where two touch the same characters, the
 * first wins.
 */
export function editsOfAll(problems: readonly Mendable[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const problem of problems) {
    const [fix, ...others] = problem.fixes;
    const isSure = fix?.isSure === true && others.length === 0 && isFault(problem);
    const own = isSure ? fix.edits : [];
    if (own.every(edit => edit.path === undefined && !edits.some(other => touch(edit, other)))) {
      edits.push(...own);
    }
  }
  return edits;
}

/** `text` after edits that do not touch each other. */
export function edited(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((first, second) => first.at.start - second.at.start);
  let at = 0;
  const parts = ordered.map(edit => {
    const part = text.slice(at, edit.at.start) + edit.text;
    at = edit.at.end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

function touch({ at: first }: Edit, { at: second }: Edit): boolean {
  return first.start <= second.end && second.start <= first.end;
}
