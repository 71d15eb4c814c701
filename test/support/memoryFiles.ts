import { readdirSync, readFileSync } from 'node:fs';
import type { ProjectFiles } from '../../src/core/manifest/project/model';

/** Files in memory for a project, by absolute path; it counts how often each was read. */
export class MemoryFiles implements ProjectFiles {
  readonly texts: Map<string, string>;
  /** Paths in the order they were read. */
  readonly reads: string[] = [];
  #folders: Map<string, Set<string>> | undefined;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  readonly read = (path: string): Promise<string | undefined> => {
    this.reads.push(path);
    return Promise.resolve(this.texts.get(path));
  };

  readonly stamp = (path: string): Promise<string | undefined> =>
    Promise.resolve(this.texts.get(path));

  readonly list = (path: string): Promise<readonly string[]> => {
    const folder = path.endsWith('/') ? path : `${path}/`;
    this.#folders ??= foldersOf(this.texts.keys());
    return Promise.resolve([...(this.#folders.get(folder) ?? [])]);
  };

  /** Replaces what must be there. */
  edit(path: string, from: string, to: string): this {
    const text = this.texts.get(path) ?? '';
    if (!text.includes(from)) {
      throw new Error(`${path} has no ${from}`);
    }
    this.texts.set(path, text.replace(from, to));
    return this;
  }

  add(path: string, text: string): this {
    this.texts.set(path, text);
    this.#folders = undefined;
    return this;
  }

  /** Puts a package into the node_modules of `folder`. */
  install(folder: string, name: string, version: string): this {
    const text = JSON.stringify({ name, version }, null, 2);
    return this.add(`${folder}/node_modules/${name}/package.json`, text);
  }
}

/** A fixture of `test/fixtures/projects`, as if it lay in `/project`. */
export function projectFiles(fixture: string): MemoryFiles {
  const root = `test/fixtures/projects/${fixture}`;
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`;
      return [`/project${path.slice(root.length)}`, readFileSync(path, 'utf8')] as const;
    });
  return new MemoryFiles(Object.fromEntries(texts));
}

/** Names in every folder, those of folders with a slash. */
function foldersOf(paths: Iterable<string>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const names = path.split('/');
    names.slice(1).forEach((name, index) => {
      const folder = `${names.slice(0, index + 1).join('/')}/`;
      const isFile = index === names.length - 2;
      folders.set(folder, (folders.get(folder) ?? new Set()).add(isFile ? name : `${name}/`));
    });
  }
  return folders;
}
