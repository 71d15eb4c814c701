import { invalid } from './parts';
import type { GitSpecifier, InvalidSpecifier, Part } from './specifier';
import { decoded } from './url';

/**
 * What a repository is asked for after `#`: a branch, tag or commit, or `semver:` and a range; also
 * `path:` and a folder. Several are parted by `::`. `committish` is a piece of `text`, perhaps decoded.
 */
export function readCommittish(text: string, committish: string): GitSpecifier | InvalidSpecifier {
  const wanted: { ref?: Part; semver?: Part; path?: Part } = {};
  for (const piece of committish.split('::')) {
    const [key, value = ''] = piece.split(':');
    const what = !piece.includes(':')
      ? 'ref'
      : key === 'semver' || key === 'path'
        ? key
        : undefined;
    const wish = what === 'semver' ? decoded(value) : what === 'path' ? value : piece;
    if (wish === undefined) {
      return invalid('committish', partOf(text, value), 'undecodable');
    }
    if (what !== undefined && (wanted[what] ?? (what === 'path' ? undefined : pinned(wanted)))) {
      return invalid('committish', partOf(text, piece), 'secondWish');
    }
    if (what !== undefined && (wish !== '' || what === 'path')) {
      wanted[what] = partOf(text, wish);
    }
  }
  return { kind: 'git', valid: true, committish: wanted.ref, range: wanted.semver };
}

function pinned({ ref, semver }: { ref?: Part; semver?: Part }): Part | undefined {
  return ref ?? semver;
}

/** Decoded text may stand nowhere; then it belongs to all that follows the `#`. */
function partOf(text: string, piece: string): Part {
  const index = text.lastIndexOf(piece);
  return { text: piece, index: index === -1 ? text.indexOf('#') + 1 : index };
}
