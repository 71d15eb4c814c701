// @ts-check
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { atEnd } from '../../scripts/atEnd.mjs';

/**
 * Makes an empty folder that is removed when this process ends, unless it is to be kept.
 * @param {{ isKept?: boolean }} [options]
 * @returns {Promise<string>}
 */
export async function makeTemporaryFolder({ isKept = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'refresher-'));
  if (!isKept) {
    atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  }
  return folder;
}

/**
 * Copies a folder into a temporary one, under its own name.
 * @param {string} folder
 * @param {{ isKept?: boolean }} [options]
 * @returns {Promise<string>} the copy
 */
export async function copyToTemporary(folder, options) {
  const copy = join(await makeTemporaryFolder(options), basename(folder));
  await cp(folder, copy, { recursive: true });
  return copy;
}
