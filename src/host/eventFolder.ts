import * as vscode from 'vscode';
import type { EventFolder } from '../core/events/eventLog';

const { fs } = vscode.workspace;

/** The folder of events under `storage`, through VS Code so that it exists in every host. */
export function eventFolderIn(storage: vscode.Uri): EventFolder & { readonly uri: vscode.Uri } {
  const uri = vscode.Uri.joinPath(storage, 'events');
  const damaged = vscode.Uri.joinPath(storage, 'damaged');
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, name);

  return {
    uri,

    async names() {
      await fs.createDirectory(uri);
      const entries = await fs.readDirectory(uri);
      return entries.map(([name]) => name);
    },

    async read(name) {
      try {
        return new TextDecoder().decode(await fs.readFile(file(name)));
      } catch (error) {
        return unlessMissing(error, undefined);
      }
    },

    async write(name, text) {
      await fs.createDirectory(uri);
      await fs.writeFile(file(name), new TextEncoder().encode(text));
    },

    async remove(name) {
      try {
        await fs.delete(file(name));
      } catch (error) {
        unlessMissing(error, undefined);
      }
    },

    async setAside(name) {
      try {
        await fs.createDirectory(damaged);
        await fs.rename(file(name), vscode.Uri.joinPath(damaged, name), { overwrite: true });
        return true;
      } catch (error) {
        return unlessMissing(error, false);
      }
    },
  };
}

/** Another window may have removed or moved the file; every other failure is one. */
function unlessMissing<Value>(error: unknown, value: Value): Value {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
    return value;
  }
  throw error;
}
