import { relative, resolve, sep } from 'node:path';

/** As the core writes it: absolute, with `/`, the top of a file system being the empty string. */
export function absolute(path: string): string {
  return resolve(path).split(sep).join('/').replace(/\/$/, '');
}

/** As a person would write it: seen from this folder what is inside, in full what is not. */
export function shown(path: string): string {
  const seen = relative('', path).split(sep).join('/');
  return seen === '..' || seen.startsWith('../') ? path : seen;
}
