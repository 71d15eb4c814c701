import type { CheckSettings } from '../../core/manifest/check';
import type { Format } from '../arguments';
import { oneLine } from '../problemLine';
import { checkAll, type Pass } from './checkAll';
import { findManifests, type FoundManifest } from './findManifests';
import { mend } from './mend';
import { shown } from './paths';
import { reportOf } from './reports';

/** What `check` is asked for. */
export interface CheckRequest {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Whether what needs no decision is mended in the files. */
  readonly isFixing: boolean;
  /** By code; they win over the folders' settings. */
  readonly severities: CheckSettings['severities'];
}

/**
 * `check [paths…]`: what is wrong with versions, on standard output. 1 if an error is among it, 2
 * if a manifest could not be checked or mended; all that could be is reported all the same.
 */
export async function check(request: CheckRequest): Promise<number> {
  const { manifests, failures } = findManifests(request.paths);
  const { checked, unread, unmended } = request.isFixing
    ? await checkAndMend(manifests, request.severities)
    : { ...(await checkAll(manifests, request.severities)), unmended: noneUnmended };
  const sentences = [
    ...failures,
    ...[...unread].map(([path, reason]) => `"${shown(path)}" is left out: ${reason}.`),
    ...[...unmended].map(([path, reason]) => `"${shown(path)}" is not mended: ${reason}.`),
  ];
  sentences.forEach(sentence => console.error(oneLine(sentence)));
  console.log(reportOf(checked, request.format));
  const isIncomplete =
    failures.length > 0 || unmended.size > 0 || manifests.some(({ path }) => unread.has(path));
  const hasError = checked.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  );
  return isIncomplete ? 2 : hasError ? 1 : 0;
}

/** A mended entry may be seen in a new light: two rounds are usual, and there is an end. */
const mostRounds = 10;

/** Why files could not be mended, by path. */
type Unmended = ReadonlyMap<string, string>;

const noneUnmended: Unmended = new Map();

/** What is still wrong when there is nothing left to mend. */
async function checkAndMend(
  manifests: readonly FoundManifest[],
  severities: CheckSettings['severities'],
): Promise<Pass & { readonly unmended: Unmended }> {
  const unmended = new Map<string, string>();
  let pass = await checkAll(manifests, severities);
  for (let round = 0; round < mostRounds; round += 1) {
    let isWritten = false;
    for (const checked of pass.checked) {
      const mended = unmended.has(checked.path) ? 'same' : mend(checked);
      isWritten ||= mended === 'written';
      if (typeof mended === 'object') {
        unmended.set(checked.path, mended.reason);
      }
    }
    if (!isWritten) {
      break;
    }
    pass = await checkAll(manifests, severities);
  }
  return { ...pass, unmended };
}
