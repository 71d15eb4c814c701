// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { doStep, runNpm } from '../../scripts/run.mjs';
import { cacheFolder } from './paths.mjs';

/** npm's package of VS Code's server and workbench; 4.139.1 carries VS Code 1.139.1. */
const version = '4.139.1';

const serverFolder = 'node_modules/code-server/lib/vscode';
const versionsFolder = join(cacheFolder, 'vscode');

/**
 * Path of the server's entry script, installed into the cache on first use.
 * @returns {Promise<string>}
 */
export async function installVsCode() {
  const home = join(versionsFolder, version);
  if (!existsSync(home)) {
    await install(home);
  }
  return join(home, serverFolder, 'out/server-main.js');
}

/**
 * Installs beside the final place and moves there at the end, so that an interrupted install is
 * never taken for a whole one. The packages' own install scripts would compile modules that the
 * tests do not need.
 * @param {string} home
 */
async function install(home) {
  await mkdir(versionsFolder, { recursive: true });
  await removeInterrupted();
  const partial = await mkdtemp(join(versionsFolder, `partial-${process.pid}-`));
  try {
    await writeFile(join(partial, 'package.json'), '{"private": true}\n');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await doStep('Downloading VS Code (50 MB)', () =>
      runNpm(['install', '--prefix', partial, `code-server@${version}`, ...flags], {
        isQuiet: true,
      }),
    );
    await doStep('Installing what VS Code needs (400 MB on disk)', () =>
      runNpm(['install', '--omit=dev', ...flags], {
        cwd: join(partial, serverFolder),
        isQuiet: true,
      }),
    );
    await rename(partial, home);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Removes what installs left behind whose process has ended. */
async function removeInterrupted() {
  for (const name of await readdir(versionsFolder)) {
    const owner = Number(/^partial-(\d+)-/.exec(name)?.[1]);
    if (owner && !isRunning(owner)) {
      await rm(join(versionsFolder, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
