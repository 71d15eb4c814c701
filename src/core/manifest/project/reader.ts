import type { ProjectFiles } from './model';

interface Kept {
  readonly stamp: string;
  readonly value: unknown;
}

/** More files than this are not remembered from one reading to the next. */
const mostKept = 50_000;

/** As many files are read at one time: all at once would use up what a process may have open. */
const mostAtOnce = 64;

/**
 * What has been read of projects. Until `refresh`, nothing is looked at twice; after it, only files
 * whose stamps differ are read and understood again. Call it when files may have changed.
 */
export class ProjectCache {
  readonly #kept = new Map<string, Kept>();
  #known = new Map<string, Promise<unknown>>();

  refresh(): void {
    this.#known = new Map();
    if (this.#kept.size > mostKept) {
      this.#kept.clear();
    }
  }

  /** The value of `compute` under `key`, which no other kind of value may use. */
  once<Value>(key: string, compute: () => Promise<Value>): Promise<Value> {
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known as Promise<Value>;
    }
    const value = compute();
    this.#known.set(key, value);
    return value;
  }

  kept(key: string): Kept | undefined {
    return this.#kept.get(key);
  }

  keep(key: string, value: Kept): void {
    this.#kept.set(key, value);
  }
}

/** Files through a cache. A host that fails counts as one without the file: nothing is thrown. */
export class ProjectReader {
  readonly #files: ProjectFiles;
  readonly cache: ProjectCache;

  constructor(files: ProjectFiles, cache: ProjectCache) {
    this.#files = files;
    this.cache = cache;
  }

  /** Names in the folder; folders, and links to them as far as the host knows, end in `/`. */
  list(folder: string): Promise<ReadonlySet<string>> {
    return this.cache.once(`list ${folder}`, async () => {
      const names = await attempt(() => this.#files.list(folder === '' ? '/' : folder));
      return new Set(names);
    });
  }

  /** Whether the folder has a file or folder of this name. */
  async has(folder: string, name: string): Promise<boolean> {
    const names = await this.list(folder);
    return names.has(name) || names.has(`${name}/`);
  }

  /**
   * What `understand` makes of a file, remembered with the file's stamp; it gets `undefined` for a
   * file that is there and cannot be read. `undefined` without a file.
   */
  read<Value>(
    path: string,
    kind: string,
    understand: (text: string | undefined) => Value,
  ): Promise<Value | undefined> {
    const key = `${kind} ${path}`;
    return this.cache.once(key, async () => {
      const stamp = await attempt(() => this.#files.stamp(path));
      if (stamp === undefined) {
        return undefined;
      }
      const kept = this.cache.kept(key);
      if (kept?.stamp === stamp) {
        return kept.value as Value;
      }
      const value = understand(await attempt(() => this.#files.read(path)));
      this.cache.keep(key, { stamp, value });
      return value;
    });
  }
}

/** `each` of the items, in their order, a few at a time. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let first = 0; first < items.length; first += mostAtOnce) {
    results.push(...(await Promise.all(items.slice(first, first + mostAtOnce).map(each))));
  }
  return results;
}

async function attempt<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
