import { LineTable } from '../../core/lineTable';
import type { CheckSettings } from '../../core/manifest/check';
import type { Format } from '../format';
import { oneLine } from '../problemLine';
import { checkAll, type Checked, type Pass } from './checkAll';
import { findManifests, type FoundManifests } from './findManifests';
import { mend } from './mend';
import { shown } from './paths';
import { placeIn } from './places';
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
 * if something could not be checked or mended, which is named on standard error; all that could be
 * is reported all the same.
 */
export async function check(request: CheckRequest): Promise<number> {
  const found = findManifests(request.paths);
  const { failures } = found;
  const { checked, unread, mended, unmended } = await passOver(found, request);
  const sentences = [
    ...failures,
    ...[...unread].map(([path, reason]) => `"${shown(path)}" is left out: ${reason}.`),
    ...[...unmended].map(([path, reason]) => `"${shown(path)}" is not mended: ${reason}.`),
    ...checked.flatMap(unsoundness),
  ];
  const mistakes = new Set(found.manifests.flatMap(({ settings }) => settings.mistakes));
  [...mistakes, ...sentences].forEach(sentence => console.error(oneLine(sentence)));
  console.log(reportOf(checked, mended.size, request.format));
  const hasError = checked.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  );
  return sentences.length > 0 ? 2 : hasError ? 1 : 0;
}

function unsoundness({ path, manifest, unsound }: Checked): readonly string[] {
  if (unsound === undefined) {
    return [];
  }
  const { line, column } = placeIn(new LineTable(manifest.text), unsound.at);
  return [`${shown(path)}:${line}:${column} is no sound ${unsound.kind}: ${unsound.reason}.`];
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
