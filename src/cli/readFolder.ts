import { readdirSync, realpathSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  decodeFile,
  maximumFileSize,
  type FileContent,
  type PackFile,
  type PackFiles,
  type UnusableReason,
} from '../core/pack/files';
import { readBytes } from './readBytes';

/** More files than any pack needs; the rest is not read, and lint says so. */
const mostFiles = 20_000;

/**
 * Every file under `folder`, in a stable order. Hidden files and `node_modules` are no part of a
 * pack. A link out of the folder, a huge or an unreadable file is kept as such, for lint to name.
 * Throws when the folder itself cannot be read.
 */
export function readFolder(folder: string): PackFiles {
  const root = realpathSync(folder);
  const files: PackFile[] = [];

  function walk(directory: string): void {
    // The manifest, and all else that lies beside folders, comes before what is in them.
    for (const entry of readdirSync(directory, { withFileTypes: true }).sort(filesFirst)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') {
        continue;
      }
      const path = join(directory, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (files.length >= mostFiles) {
        files.push({ path: name, content: unusable('tooMany') });
      } else if (entry.isDirectory()) {
        try {
          walk(path);
        } catch {
          files.push({ path: name, content: unusable('unreadable') });
        }
      } else {
        files.push({ path: name, content: readContained(path, root) });
      }
      if (files.length > mostFiles) {
        return;
      }
    }
  }

  walk(root);
  return { files };
}

function filesFirst(first: Dirent, second: Dirent): number {
  const order = Number(first.isDirectory()) - Number(second.isDirectory());
  return order || (first.name < second.name ? -1 : 1);
}

function readContained(path: string, root: string): FileContent {
  try {
    const real = realpathSync(path);
    return real.startsWith(root + sep) ? readContent(real) : unusable('outsidePack');
  } catch {
    return unusable('unreadable');
  }
}

/** One file's text, reading no more than a pack file may hold. */
export function readContent(path: string): FileContent {
  const bytes = readBytes(path, maximumFileSize);
  return typeof bytes === 'string' ? unusable(bytes) : decodeFile(bytes);
}

function unusable(reason: UnusableReason): FileContent {
  return { kind: 'unusable', reason };
}
