// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The command that starts the person's own desktop VS Code; undefined when there is none. In a
 * terminal of a remote VS Code, `code` is a messenger to that window and cannot load an extension
 * that is under development.
 * @returns {string | undefined}
 */
export function findOwnCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(
      path => existsSync(path) && !/remote-cli|code-server|vscode-server/.test(realpathSync(path)),
    );
}
