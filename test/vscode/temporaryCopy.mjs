// @ts-check
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Copies a folder to a temporary place, under its own name; the copy is removed when this process
 * ends, at the latest.
 * @param {string} folder
 * @returns {Promise<{ path: string, remove: () => void }>}
 */
export async function copyToTemporary(folder) {
  const parent = await mkdtemp(join(tmpdir(), 'refresher-'));
  const path = join(parent, basename(folder));
  const remove = () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  await cp(folder, path, { recursive: true });
  return { path, remove };
}
