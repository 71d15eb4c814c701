// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { doStep, runNpm } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the locked packages unless they are all there, then the Node that the tools run on. */
export async function installPackages() {
  if (!areInstalled()) {
    await doStep('Installing packages', () => runNpm(['ci', ...flags], { isQuiet: true }));
  }
  if (!existsSync(join(root, 'node_modules/node/bin'))) {
    await doStep('Installing Node 24', () =>
      runNpm(['rebuild', 'node', ...flags], { isQuiet: true }),
    );
  }
}

/** Compares the lock with npm's own record of what it put into node_modules at the last. */
function areInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) {
    return false;
  }
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
