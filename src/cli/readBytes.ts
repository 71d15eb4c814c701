import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Why a file was not read; what is missing, forbidden or no file is `unreadable`. */
export type Unread = 'tooLarge' | 'unreadable';

/** The bytes of a file that has `most` at most. */
export function readBytes(path: string, most: number): Uint8Array | Unread {
  let file: number | undefined;
  try {
    const facts = statSync(path);
    if (!facts.isFile()) {
      // Opening a pipe would wait for somebody to write to it.
      return 'unreadable';
    }
    if (facts.size > most) {
      return 'tooLarge';
    }
    file = openSync(path, 'r');
    const bytes = new Uint8Array(facts.size);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(file, bytes, filled, bytes.length - filled, null);
      if (count === 0) {
        break;
      }
      filled += count;
    }
    return bytes.subarray(0, filled);
  } catch {
    return 'unreadable';
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}
