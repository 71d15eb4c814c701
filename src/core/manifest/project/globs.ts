import { Minimatch } from 'minimatch';
import { pathIn } from './paths';
import type { ProjectReader } from './reader';

/** Which folders of a workspace are its packages. */
export interface MemberGlobs {
  readonly matches: (folder: string) => boolean;
  /** Whether every pattern is understood. */
  readonly isWhole: boolean;
  /** Folders that are named without wildcards. */
  readonly named: readonly string[];
  /** Whether packages can be inside `folder`. */
  readonly leadsInto: (folder: string) => boolean;
}

/** Folders of a workspace, and whether the search came to its end. */
export interface FoundFolders {
  readonly folders: readonly string[];
  readonly isWhole: boolean;
}

/** Longer patterns, and those with more wildcards in a row, could take long to match. */
const longestPattern = 256;
const mostWildcards = 8;
const deepest = 12;
const mostFolders = 20_000;

const options = {
  nonegate: true,
  nocomment: true,
  braceExpandMax: 100,
  maxGlobstarRecursion: 8,
  maxExtglobRecursion: 1,
  windowsPathsNoEscape: false,
  platform: 'linux',
} as const;

/** Patterns as `workspaces` has them: `packages/*`, `./apps/web/`, `!packages/old`. */
export function memberGlobs(patterns: readonly string[]): MemberGlobs {
  const sound = patterns.map(cleaned).filter(isSound);
  const wanted = sound.filter(pattern => !pattern.startsWith('!')).map(globOf);
  const unwanted = sound
    .filter(pattern => pattern.startsWith('!'))
    .map(pattern => globOf(cleaned(pattern.slice(1))));
  const matches = (folder: string) =>
    wanted.some(glob => glob.match(folder)) && !unwanted.some(glob => glob.match(folder));
  return {
    isWhole: sound.length === patterns.length,
    matches,
    named: wanted.flatMap(namesIn).filter(matches),
    leadsInto: folder => wanted.some(glob => isDeeper(glob, folder) && glob.match(folder, true)),
  };
}

/** All folders below `root` that match, nearest first; never inside node_modules. */
export async function foldersMatching(
  reader: ProjectReader,
  root: string,
  globs: MemberGlobs,
): Promise<FoundFolders> {
  const found: string[] = [];
  let level = [''];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepest || seen > mostFolders) {
      return { folders: found, isWhole: false };
    }
    const listed: string[] = [];
    for (const folder of level) {
      const names = await reader.list(pathIn(root, folder));
      listed.push(...[...names].flatMap(name => folderNamed(folder, name)));
      if ((seen += names.size) > mostFolders) {
        break;
      }
    }
    found.push(...listed.filter(globs.matches));
    level = listed.filter(globs.leadsInto);
  }
  return { folders: found, isWhole: globs.isWhole };
}

function folderNamed(folder: string, name: string): readonly string[] {
  const isFolder = name.endsWith('/') && name !== 'node_modules/';
  return isFolder ? [`${folder === '' ? '' : `${folder}/`}${name.slice(0, -1)}`] : [];
}

function cleaned(pattern: string): string {
  const [, sign, rest] = /^\s*(!?)(.*?)\s*$/s.exec(pattern) ?? ['', '', pattern];
  return sign + rest.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
}

function isSound(pattern: string): boolean {
  const stars = pattern.match(/[*?+@]/g)?.length ?? 0;
  return pattern !== '' && pattern.length <= longestPattern && stars <= mostWildcards;
}

function globOf(pattern: string): Minimatch {
  return new Minimatch(pattern, options);
}

/** `.` is the root, which is there in any case. */
function namesIn({ set }: Minimatch): readonly string[] {
  return set
    .filter(parts => parts.every(part => typeof part === 'string'))
    .map(parts => parts.join('/'))
    .filter(name => name !== '.');
}

function isDeeper(glob: Minimatch, folder: string): boolean {
  const depth = folder.split('/').length;
  return glob.globParts.some(parts => parts.length > depth || parts.includes('**'));
}
