/** `undefined` where the standard's parser refuses. */
export function readUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** With its percent signs decoded; `undefined` where they stand for no text. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whether it reads the same inside an address: what npm asks of a tag. */
export function isPlain(text: string): boolean {
  try {
    return encodeURIComponent(text) === text;
  } catch {
    return false;
  }
}
