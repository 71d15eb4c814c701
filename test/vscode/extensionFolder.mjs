// @ts-check
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const folders = ['content', 'dist', 'l10n', 'media'];

/**
 * Makes a folder that VS Code takes for the built extension: its manifest, changed as asked, and
 * links to what it is made of.
 * @param {string} folder replaced if it exists
 * @param {(manifest: Record<string, unknown>) => Record<string, unknown>} [change]
 */
export async function makeExtensionFolder(folder, change = manifest => manifest) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(change(manifest)));
  for (const name of await readdir(root)) {
    if (/^package\.nls.*\.json$/.test(name)) {
      await cp(join(root, name), join(folder, name));
    }
  }
  for (const name of folders.filter(name => existsSync(join(root, name)))) {
    await symlink(join(root, name), join(folder, name), 'junction');
  }
}

/**
 * A manifest for which VS Code chooses the web worker host, as vscode.dev does: with `main` or a
 * wish for a kind of host, the server's Node host would be taken.
 * @param {Record<string, unknown>} manifest
 */
export function onlyForWeb({ main: _main, extensionKind: _kind, ...manifest }) {
  return manifest;
}
