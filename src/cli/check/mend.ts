import { isUtf8 } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { edited, editsOfAll } from '../../core/manifest/fixAll';
import { readBytes } from '../readBytes';
import type { Checked } from './checkAll';
import { largestFile, textOf } from './diskFiles';

/** What became of a file: written anew, or why not; `same` when there is nothing to mend. */
export type Mended = 'same' | 'written' | { readonly reason: string };

/** Writes what needs no decision into the file, unless it has changed since it was checked. */
export function mend({ path, manifest, problems }: Checked): Mended {
  const text = edited(manifest.text, editsOfAll(problems));
  if (text === manifest.text) {
    return 'same';
  }
  const bytes = readBytes(path, largestFile);
  if (typeof bytes === 'string' || textOf(bytes) !== manifest.text) {
    return { reason: 'it has changed since it was checked' };
  }
  if (!isUtf8(bytes)) {
    return { reason: 'it is not valid UTF-8' };
  }
  try {
    writeFileSync(path, text);
    return 'written';
  } catch {
    return { reason: 'it cannot be written' };
  }
}
