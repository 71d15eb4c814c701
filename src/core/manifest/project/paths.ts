/** The folder that a file or folder is in; `undefined` for the top of a file system. */
export function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash === -1 || path === '/' ? undefined : path.slice(0, slash);
}

/** The name of a file or folder. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` as seen from `folder`, empty for the folder itself; `undefined` when it is not inside. */
export function pathInside(folder: string, path: string): string | undefined {
  if (path === folder) {
    return '';
  }
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** `folders` and a name inside; the top of a file system is the empty string. */
export function pathIn(...folders: readonly string[]): string {
  return folders.filter((folder, index) => index === 0 || folder !== '').join('/');
}
