// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { announce, runMain } from '../../scripts/run.mjs';
import { buildTests } from './buildTests.mjs';
import { makeExtensionFolder, onlyForWeb } from './extensionFolder.mjs';
import { installVsCode } from './installVsCode.mjs';
import { cacheFolder, root, sampleWorkspace } from './paths.mjs';
import { suitePath } from './suites.mjs';
import { copyToTemporary } from './temporaryFolder.mjs';

const vscodeExecutablePath = fileURLToPath(new URL('electronShim.mjs', import.meta.url));
const webExtension = join(cacheFolder, 'web-extension');

/** @type {readonly { host: import('./suites.mjs').Host, extension: string, flags: string[] }[]} */
const runs = [
  { host: 'node', extension: root, flags: [] },
  { host: 'web', extension: webExtension, flags: [] },
  { host: 'restricted', extension: root, flags: ['--restricted-mode'] },
];

await runMain(async () => {
  await installVsCode();
  await buildTests();
  await makeExtensionFolder(webExtension, onlyForWeb);
  for (const { host, extension, flags } of runs) {
    const finished = announce(`Integration tests: ${host}`);
    const workspace = await copyToTemporary(sampleWorkspace);
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: extension,
        extensionTestsPath: suitePath(host, extension),
        launchArgs: [workspace, ...flags],
      });
      finished(true);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      finished(false);
      process.exitCode = 1;
    }
  }
});
