import type { PackFiles } from './files';
import { inOrder } from './finding';
import type { Pack } from './model';
import type { PackProblem } from './problem';
import { readPack } from './readPack';

/** A pack as far as it is sound, and all that is not, by file, line and column. */
export interface LoadedPack {
  /** `undefined` when the format is unknown or no topic is sound. */
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
}

/** Loads a pack. Every sound topic loads, whatever is wrong with the manifest or the others. */
export function loadPack(files: PackFiles): LoadedPack {
  const { pack, problems } = readPack(files);
  return { pack, problems: inOrder(problems) };
}
