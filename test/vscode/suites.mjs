// @ts-check
import { join } from 'node:path';

/**
 * The integration tests run once in each of these. A test file `name.test.ts` runs in all of them,
 * `name.<host>.test.ts` in that one alone.
 */
export const hosts = /** @type {const} */ (['node', 'web', 'restricted']);

/** @typedef {typeof hosts[number]} Host */

/**
 * The bundle of a host's tests; its `run` is what VS Code calls. It must lie in the extension's own
 * folder: a suite runs in the host of the extension that it is part of.
 * @param {Host} host
 * @param {string} extension the folder of the extension
 */
export function suitePath(host, extension) {
  return join(extension, 'dist/test', host, 'index.js');
}
