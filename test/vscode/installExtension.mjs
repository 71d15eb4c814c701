// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from '../../scripts/run.mjs';
import { installVsCode } from './installVsCode.mjs';
import { projectNode } from './paths.mjs';

/**
 * Installs a packaged extension into a folder of extensions, the way a person's VS Code does.
 * @param {string} vsix
 * @param {string} extensionsFolder
 */
export async function installExtension(vsix, extensionsFolder) {
  const entry = await installVsCode();
  const data = await mkdtemp(join(tmpdir(), 'refresher-install-'));
  try {
    await runStep('Installing the packaged extension', projectNode, [
      entry,
      ...['--install-extension', vsix, '--extensions-dir', extensionsFolder],
      ...['--server-data-dir', data, '--user-data-dir', data, '--accept-server-license-terms'],
    ]);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
