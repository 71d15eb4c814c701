import type { Message } from '../message';
import type { ProjectFiles } from './project/model';
import { parentOf, pathIn } from './project/paths';

/** The names of a repository's tags, or why they are not known, as a sentence. */
export type GitTags =
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: Message };

/** Folders of tags nest as their names have slashes; a link can lead in a circle. */
const deepest = 8;
const mostFolders = 2000;

/** The tags of the repository that `folder` is in, from the files of `.git` alone. */
export async function readGitTags(folder: string, files: ProjectFiles): Promise<GitTags> {
  const gitFolder = await findGitFolder(folder, files);
  if (gitFolder === undefined) {
    return unknown(templates.none);
  }
  const common = await commonFolder(gitFolder, files);
  const names = new Set(await files.list(common));
  if (names.has('reftable/')) {
    return unknown(templates.reftable);
  }
  const packed = await packedTags(common, files, names.has('packed-refs'));
  if (!names.has('refs/') || packed === undefined) {
    return unknown(templates.unreadable);
  }
  const loose = await looseTags(pathIn(common, 'refs', 'tags'), files);
  return { kind: 'tags', tags: [...new Set([...packed, ...loose])] };
}

const templates = {
  none: 'No Git repository was found here, so the version is compared with no tags.',
  reftable: 'This Git repository keeps its tags in the reftable format, which cannot be read here.',
  unreadable: 'The tags of this Git repository cannot be read here.',
} as const;

function unknown(template: string): GitTags {
  return { kind: 'unknown', reason: { template, args: [] } };
}

/** The nearest `.git`; in a worktree or submodule that is a file that leads to it. */
async function findGitFolder(folder: string, files: ProjectFiles): Promise<string | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const names = await files.list(at);
    const inside = pathIn(at, '.git');
    if (names.includes('.git/')) {
      return inside;
    }
    const [, target] =
      /^gitdir:[ \t]*(.+?)[ \t\r]*$/m.exec(await textOf(names, inside, files)) ?? [];
    if (target !== undefined) {
      return resolved(at, target);
    }
  }
  return undefined;
}

async function textOf(
  names: readonly string[],
  path: string,
  files: ProjectFiles,
): Promise<string> {
  return names.includes('.git') ? ((await files.read(path)) ?? '') : '';
}

/** A worktree's own folder names the one that all share. */
async function commonFolder(gitFolder: string, files: ProjectFiles): Promise<string> {
  const common = (await files.read(pathIn(gitFolder, 'commondir')))?.trim() ?? '';
  return common === '' ? gitFolder : (resolved(gitFolder, common) ?? gitFolder);
}

/**
 * `target` as seen from `folder`, without `.` and `..`; `undefined` for one on another computer,
 * since nothing here goes over a network.
 */
function resolved(folder: string, target: string): string | undefined {
  const path = target.replaceAll('\\', '/');
  if (path.startsWith('//')) {
    return undefined;
  }
  const isAbsolute = path.startsWith('/') || /^[A-Za-z]:\//.test(path);
  const parts: string[] = [];
  for (const part of (isAbsolute ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.' && (part !== '' || parts.length === 0)) {
      parts.push(part);
    }
  }
  return parts.join('/');
}

async function packedTags(
  common: string,
  files: ProjectFiles,
  isThere: boolean,
): Promise<readonly string[] | undefined> {
  const text = isThere ? await files.read(pathIn(common, 'packed-refs')) : '';
  return text === undefined
    ? undefined
    : [...text.matchAll(/^[0-9a-f]+ refs\/tags\/(.+?)\r?$/gm)].map(([, tag]) => tag);
}

async function looseTags(top: string, files: ProjectFiles): Promise<readonly string[]> {
  const tags: string[] = [];
  const open: { readonly path: string; readonly name: string; readonly depth: number }[] = [
    { path: top, name: '', depth: 0 },
  ];
  let read = 0;
  for (let next = open.pop(); next !== undefined && read < mostFolders; next = open.pop()) {
    read += 1;
    for (const entry of await files.list(next.path)) {
      if (!entry.endsWith('/')) {
        tags.push(next.name + entry);
      } else if (next.depth < deepest) {
        const path = pathIn(next.path, entry.slice(0, -1));
        open.push({ path, name: next.name + entry, depth: next.depth + 1 });
      }
    }
  }
  return tags;
}
