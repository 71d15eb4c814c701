#!/usr/bin/env node
// @ts-check
/**
 * Stands in for desktop VS Code: takes the arguments that `runTests` of @vscode/test-electron
 * gives it, runs the suite in VS Code's server and a headless browser, prints what the suite
 * prints and ends with its exit code.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { runMain } from '../../scripts/run.mjs';
import { reportCounts } from '../support/counts.mjs';
import { browserFlags, findBrowser } from './findBrowser.mjs';
import { cacheFolder } from './paths.mjs';
import { startServer } from './server.mjs';
import { reportFromLine } from './suiteReport.mjs';
import { developmentPayload, remoteUri, workbenchUrl } from './workbenchUrl.mjs';

const timeLimit = 5 * 60_000;

await runMain(async () => {
  const { extension, suite, folder, isRestricted } = parseArguments(process.argv.slice(2));
  const log = makeLog(suite);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const server = await startServer({ trustsFolders: !isRestricted });
  try {
    const page = await browser.newPage();
    /** @type {Promise<number>} */
    const exitCode = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The suite did not end in time.')), timeLimit).unref();
      page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.exposeFunction('codeAutomationLog', log.print);
    const payload = {
      ...developmentPayload(server.url, extension),
      extensionTestsPath: remoteUri(server.url, suite),
    };
    const opened = page.goto(workbenchUrl({ url: server.url, folder, payload }));
    [process.exitCode] = await Promise.all([exitCode, opened]);
  } finally {
    if (process.exitCode !== 0) {
      console.log(`What VS Code said: ${log.file}`);
    }
    await browser.close();
    await server.stop();
  }
});

/** @param {readonly string[]} args */
function parseArguments(args) {
  const valueOf = (/** @type {string} */ name) =>
    args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = valueOf('extensionDevelopmentPath');
  const suite = valueOf('extensionTestsPath');
  const folder = args.find(arg => !arg.startsWith('-'));
  if (!extension || !suite || !folder) {
    throw new Error('Needs --extensionDevelopmentPath=, --extensionTestsPath= and a folder.');
  }
  return { extension, suite, folder, isRestricted: args.includes('--restricted-mode') };
}

/**
 * Keeps all that the workbench and the extension host say in a file, and shows what the suite says.
 * @param {string} suite
 */
function makeLog(suite) {
  const file = join(cacheFolder, 'logs', `${basename(dirname(suite))}.log`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  const print = (/** @type {string} */ _level, /** @type {readonly unknown[]} */ args) => {
    const line = format(...args);
    const report = reportFromLine(line);
    if (report === undefined) {
      appendFileSync(file, `${line}\n`);
    } else if ('line' in report) {
      console.log(report.line);
    } else {
      reportCounts(report.counts);
    }
  };
  return { file, print };
}
