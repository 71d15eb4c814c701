// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from './atEnd.mjs';
import { leadsGroup, signalGroup } from './processGroup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's root unless given
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {boolean} [isQuiet] shows what the program prints only when it fails
 */

/**
 * Runs a program to its end and answers its exit code, 127 when it cannot be started. With what it
 * started, it is told to end when this process ends.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { cwd = root, env, isQuiet = false } = {}) {
  return new Promise(resolve => {
    const output = isQuiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      ...leadsGroup,
    });
    let printed = '';
    child.stdout?.on('data', chunk => (printed += chunk));
    child.stderr?.on('data', chunk => (printed += chunk));
    const forget = atEnd(() => signalGroup(child, 'SIGTERM'));
    child.once('error', error => {
      console.error(`Cannot start ${program}: ${error.message}`);
      resolve(127);
    });
    child.once('close', (code, signal) => {
      forget();
      if (code !== 0) {
        process.stderr.write(printed);
      }
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/**
 * Runs npm: the one that started this process, under its own Node, if npm did.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  return npm && basename(npm) === 'npm-cli.js'
    ? run(node, [npm, ...args], options)
    : run('npm', args, options);
}

/**
 * Does something long under a line of progress, and says how long it took.
 * @param {string} title
 * @param {() => Promise<number>} action answers an exit code
 * @throws {Error} when that code is not 0
 */
export async function doStep(title, action) {
  const finished = announce(title);
  const code = await action();
  finished(code === 0);
  if (code !== 0) {
    throw new Error(`${title}: failed with code ${code}.`);
  }
}

/**
 * Prints that something long begins; the answer is called at its end.
 * @param {string} title
 * @returns {(isSound: boolean) => void}
 */
export function announce(title) {
  const started = Date.now();
  console.log(`› ${title} …`);
  return isSound => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`  ${isSound ? '' : 'failed after '}${seconds} s`);
  };
}

/**
 * Runs a script's main function. A failure becomes one sentence and exit code 1; a signal ends the
 * process by way of its exit handlers, which end what it started.
 * @param {() => Promise<void>} main
 * @param {{ codeWhenInterrupted?: number }} [options]
 */
export async function runMain(main, { codeWhenInterrupted } = {}) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) {
    const code = codeWhenInterrupted ?? 128 + constants.signals[signal];
    process.once(signal, () => process.exit(code));
  }
  if (process.env.npm_lifecycle_event) {
    endWithParent();
  }
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** npm passes a signal to the shell between it and its script, and that shell keeps it. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      process.exit(128 + constants.signals.SIGHUP);
    }
  }, 500).unref();
}
