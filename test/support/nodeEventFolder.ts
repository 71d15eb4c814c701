import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventFolder } from '../../src/core/events/eventLog';

/** A real folder, so that real processes can share it and be killed. */
export function nodeEventFolder(path: string): EventFolder {
  return {
    names: () => readdir(path),
    read: name => readFile(join(path, name), 'utf8'),
    write: (name, text) => writeFile(join(path, name), text),
    remove: name => rm(join(path, name)),
    async setAside(name) {
      await mkdir(join(path, 'damaged'), { recursive: true });
      await rename(join(path, name), join(path, 'damaged', name));
      return true;
    },
  };
}
