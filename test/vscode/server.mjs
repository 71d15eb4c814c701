// @ts-check
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atEnd } from '../../scripts/atEnd.mjs';
import { leadsGroup, signalGroup } from '../../scripts/processGroup.mjs';
import { installVsCode } from './installVsCode.mjs';
import { projectNode } from './paths.mjs';
import { makeTemporaryFolder } from './temporaryFolder.mjs';

const startTimeout = 60_000;
const stopTimeout = 5_000;

/** Turns off what is not ours, so that a test sees the extension and nothing else. */
export const calmSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
};

/** Nobody is asked who they are, and the payload of an address is obeyed. */
const forTests = ['--without-connection-token', '--enable-smoke-test-driver'];

/**
 * @typedef {object} ServerOptions
 * @property {boolean} [trustsFolders] false leaves workspace trust on: folders open restricted
 * @property {string} [token] what a visitor must know; without one, it serves tests
 * @property {string} [extensionsFolder] of installed extensions; an empty one unless given
 * @property {Record<string, unknown>} [settings]
 *
 * @typedef {object} Server
 * @property {string} url such as `http://localhost:1234`
 * @property {(settings: Record<string, unknown>) => Promise<void>} writeSettings all anew; seen at once
 * @property {() => Promise<void>} stop ends the server and removes what it wrote
 */

/**
 * Starts VS Code's server on a free port, with a data folder of its own. It ends with this process
 * at the latest. The settings are written as the machine's: in a browser, VS Code keeps the user's
 * own out of reach, and the machine's are the next that count.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer({
  trustsFolders = true,
  token,
  extensionsFolder,
  settings = calmSettings,
} = {}) {
  const entry = await installVsCode();
  const data = await makeTemporaryFolder();
  const extensions = extensionsFolder ?? join(data, 'extensions');
  await mkdir(join(data, 'Machine'));
  await mkdir(extensions, { recursive: true });
  const writeSettings = (/** @type {Record<string, unknown>} */ all) =>
    writeFile(join(data, 'Machine/settings.json'), JSON.stringify(all));
  await writeSettings(settings);

  const child = spawn(
    projectNode,
    [
      entry,
      ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off'],
      ...['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions],
      ...(token === undefined ? forTests : ['--connection-token', token]),
      ...(trustsFolders ? ['--disable-workspace-trust'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), ...leadsGroup },
  );
  const forget = atEnd(() => signalGroup(child, 'SIGKILL'));
  const stop = async () => {
    await endGently(child);
    forget();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { url: await addressOf(child), writeSettings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** This process's environment without what ties a child to a VS Code that it was started from. */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)),
  );
}

/**
 * The address that a started server prints.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ what) =>
      reject(new Error(`VS Code's server ${what}:\n${said}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeout);
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const url = /Web UI available at (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (url) {
        clearTimeout(timer);
        resolve(url);
      }
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', error => fail(`cannot be run (${error.message})`));
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

/**
 * Lets the server end by itself, then ends whatever it has left running.
 * @param {import('node:child_process').ChildProcess} child
 */
async function endGently(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise(resolve => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), stopTimeout);
    await ended;
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL');
}
