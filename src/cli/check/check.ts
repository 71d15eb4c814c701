import type { CheckSettings } from '../../core/manifest/check';
import type { Format } from '../arguments';
import { oneLine } from '../problemLine';
import { checkAll, type Checked, type Pass } from './checkAll';
import { findManifests, type FoundManifests } from './findManifests';
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
  const found = findManifests(request.paths);
  const { manifests, failures } = found;
  const { checked, unread, mended, unmended } = await passOver(found, request);
  const sentences = [
    ...failures,
    ...[...unread].map(([path, reason]) => `"${shown(path)}" is left out: ${reason}.`),
    ...[...unmended].map(([path, reason]) => `"${shown(path)}" is not mended: ${reason}.`),
  ];
  sentences.forEach(sentence => console.error(oneLine(sentence)));
  console.log(reportOf(checked, mended.size, request.format));
  const isIncomplete =
    failures.length > 0 || unmended.size > 0 || manifests.some(({ path }) => unread.has(path));
  const hasError = checked.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  );
  return isIncomplete ? 2 : hasError ? 1 : 0;
}

/** What is still wrong when there is nothing left to mend. */
interface LastPass extends Pass {
  /** Files that were written. */
  readonly mended: ReadonlySet<string>;
  /** Why files could not be, by path. */
  readonly unmended: ReadonlyMap<string, string>;
}

/** A mended entry may be seen in a new light: two rounds are usual, and there is an end. */
const mostRounds = 10;

async function passOver(
  found: FoundManifests,
  { isFixing, severities }: CheckRequest,
): Promise<LastPass> {
  const mended = new Set<string>();
  const unmended = new Map<string, string>();

  /** Whether the file is another now. */
  function isMended(checked: Checked): boolean {
    const result = unmended.has(checked.path) ? 'same' : mend(checked);
    if (result === 'written') {
      mended.add(checked.path);
    } else if (result !== 'same') {
      unmended.set(checked.path, result.reason);
    }
    return result === 'written';
  }

  let pass = await checkAll(found, severities);
  for (let round = 0; isFixing && round < mostRounds; round += 1) {
    if (pass.checked.filter(isMended).length === 0) {
      break;
    }
    pass = await checkAll(found, severities);
  }
  return { ...pass, mended, unmended };
}
