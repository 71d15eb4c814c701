// @ts-check
import { doStep, run } from '../../scripts/run.mjs';
import { installVsCode } from './installVsCode.mjs';
import { projectNode } from './paths.mjs';
import { makeTemporaryFolder } from './temporaryFolder.mjs';

/**
 * Installs a packaged extension into an empty folder of extensions, the way a person's VS Code does.
 * @param {string} vsix
 * @returns {Promise<string>} the folder
 */
export async function installExtension(vsix) {
  const entry = await installVsCode();
  const data = await makeTemporaryFolder();
  const extensions = await makeTemporaryFolder();
  await doStep('Installing the packaged extension', () =>
    run(
      projectNode,
      [
        entry,
        ...['--install-extension', vsix, '--extensions-dir', extensions],
        ...['--server-data-dir', data, '--user-data-dir', data, '--accept-server-license-terms'],
      ],
      { isQuiet: true },
    ),
  );
  return extensions;
}
