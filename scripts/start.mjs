// @ts-check
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExtensionFolder } from '../test/vscode/extensionFolder.mjs';
import { projectNode, root, sampleWorkspace } from '../test/vscode/paths.mjs';
import { startServer } from '../test/vscode/server.mjs';
import { copyToTemporary, makeTemporaryFolder } from '../test/vscode/temporaryFolder.mjs';
import { workbenchUrl } from '../test/vscode/workbenchUrl.mjs';
import { findOwnCode } from './findOwnCode.mjs';
import { installPackages } from './install.mjs';
import { announce, doStep, run, runMain } from './run.mjs';

const isHeadless = process.argv.includes('--no-open');

await runMain(
  async () => {
    await installPackages();
    await doStep('Building', () => run(projectNode, ['esbuild.mjs']));
    const code = isHeadless ? undefined : findOwnCode();
    if (code) {
      await openOwnCode(code);
    } else {
      await serve();
    }
  },
  { codeWhenInterrupted: 0 },
);

/**
 * The person's VS Code goes on after this process, so the copy of the workspace stays for it.
 * @param {string} code
 */
async function openOwnCode(code) {
  const workspace = await copyToTemporary(sampleWorkspace, { isKept: true });
  await doStep(`Opening ${workspace} in VS Code`, () =>
    run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, workspace]),
  );
}

/** Serves VS Code with the extension installed until the person ends it. */
async function serve() {
  const folder = await copyToTemporary(sampleWorkspace);
  const extensionsFolder = await makeTemporaryFolder();
  const { publisher, name, version } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  await makeExtensionFolder(join(extensionsFolder, `${publisher}.${name}-${version}`));
  const token = randomBytes(16).toString('hex');
  const finished = announce('Starting VS Code');
  const { url } = await startServer({ token, extensionsFolder });
  finished(true);
  const address = workbenchUrl({ url, folder, token });
  console.log(`Open ${address}\nCtrl-C ends it.`);
  if (!isHeadless) {
    openInBrowser(address);
  }
}

/** @param {string} address */
function openInBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? 'xdg-open';
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log(`No ${opener} here: open the address yourself.`))
    .unref();
}
