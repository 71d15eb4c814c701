import { checkManifest } from '../../../../../src/core/manifest/check';
import type { Edit } from '../../../../../src/core/manifest/model';
import type { Project } from '../../../../../src/core/manifest/project/model';
import { readManifest } from '../../../../../src/core/manifest/readManifest';
import { inEnglish } from '../../../../../src/core/message';

/** Of each problem: its code, its severity, the blamed text, and the file after each fix. */
export function foundIn(text: string, project?: Project): readonly (readonly string[])[] {
  return checkManifest(readManifest(text), project).map(({ code, severity, at, fixes }) => [
    ...[code, severity, text.slice(at.start, at.end)],
    ...fixes.map(({ edits }) => edited(text, edits)),
  ]);
}

/** What is said of a file, in the order of the file. */
export function saidOf(text: string, project?: Project): readonly string[] {
  return checkManifest(readManifest(text), project).map(({ message }) => inEnglish(message));
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((first, second) => second.at.start - first.at.start)
    .reduce((all, { at, text: by }) => all.slice(0, at.start) + by + all.slice(at.end), text);
}
