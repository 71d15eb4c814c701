// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's root unless given
 * @property {Record<string, string>} [env] added to this process's environment
 */

/**
 * Runs a command to its end with this project's tools (its Node among them) first on the PATH;
 * answers its exit code, 127 when it cannot be started. The command ends with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise(resolve => {
    const child = spawn(isWindows ? `"${command}"` : command, args, {
      cwd,
      env: { ...process.env, PATH: pathWithTools(), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
    });
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', error => {
      console.error(`Cannot start ${command}: ${error.message}`);
      resolve(127);
    });
    child.once('close', (code, signal) => {
      process.off('exit', end);
      resolve(code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]);
    });
  });
}

/**
 * Runs a command under a line of progress and says how long it took.
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @throws {Error} when the command fails
 */
export async function runStep(title, command, args, options) {
  console.log(`› ${title} …`);
  const started = Date.now();
  const code = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${title}: "${command} ${args[0]}" ended with code ${code}.`);
  }
  console.log(`  ${secondsSince(started)}`);
}

/** @param {number} started milliseconds, as Date.now() gives them */
export function secondsSince(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** Makes Ctrl-C and a polite kill run the exit handlers, which end what this process started. */
export function endOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/**
 * Runs a script's main function; a failure becomes one sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  endOnSignals();
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function pathWithTools() {
  return [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
}
