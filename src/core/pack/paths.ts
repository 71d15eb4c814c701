/**
 * The path, relative to the pack folder, that `relative` means in the file at `fromFile`.
 * `undefined` for what is not a relative path or climbs out of the pack. Percent signs are decoded
 * first, so that nothing hides behind them.
 */
export function resolveInPack(fromFile: string, relative: string): string | undefined {
  const path = decode(relative);
  // Backslashes and colons (schemes, drives) mean something on some machines; controls nowhere.
  if (path === undefined || path === '' || /^\/|[\\:\x00-\x1f\x7f]/.test(path)) {
    return undefined;
  }
  const names = fromFile.split('/').slice(0, -1);
  for (const name of path.split('/')) {
    if (name === '..') {
      if (names.pop() === undefined) {
        return undefined;
      }
    } else if (name !== '.' && name !== '') {
      names.push(name);
    }
  }
  return names.join('/');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
