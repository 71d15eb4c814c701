import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import type { ProjectFiles } from '../../core/manifest/project/model';
import { longestLock } from '../../core/manifest/project/locks/readLock';
import { readBytes, type Unread } from '../readBytes';

/** Bytes: no fewer than the characters of the longest lockfile that is compared. */
export const largestFile = longestLock;

/** Ends of sentences. */
export const reasons: Readonly<Record<Unread, string>> = {
  tooLarge: `it is larger than ${largestFile / 1_000_000} MB`,
  unreadable: 'it is gone, or it may not be read',
};

/** What folders hold, by their absolute path. */
export type Listings = ReadonlyMap<string, readonly Dirent[]>;

/** Files of this machine. They are read at once: nobody else waits for this process. */
export class DiskFiles implements ProjectFiles {
  /** Why files that are there could not be read, by path. */
  readonly refused = new Map<string, string>();
  readonly #listings: Listings;

  constructor(listings: Listings) {
    this.#listings = listings;
  }

  readonly read = (path: string): Promise<string | undefined> => {
    const bytes = readBytes(path, largestFile);
    if (typeof bytes === 'string') {
      this.refused.set(path, reasons[bytes]);
      return Promise.resolve(undefined);
    }
    return Promise.resolve(textOf(bytes));
  };

  /** Each pass reads all anew, so that a file is the same for as long as anybody compares. */
  readonly stamp = (path: string): Promise<string | undefined> =>
    Promise.resolve(existsSync(path) ? 'there' : undefined);

  readonly list = (path: string): Promise<readonly string[]> => {
    const isInstalled = path.includes('/node_modules');
    const entries = this.#listings.get(path) ?? readdirSync(path, { withFileTypes: true });
    return Promise.resolve(
      entries.map(entry =>
        // Thousands of links are in there, and nobody asks where they lead.
        isFolder(entry, path, !isInstalled) ? `${entry.name}/` : entry.name,
      ),
    );
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text with its byte-order mark, so that offsets are those of the file. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function isFolder(entry: Dirent, parent: string, follows: boolean): boolean {
  if (entry.isSymbolicLink() && follows) {
    try {
      return statSync(`${parent}/${entry.name}`).isDirectory();
    } catch {
      return false;
    }
  }
  return entry.isDirectory();
}
