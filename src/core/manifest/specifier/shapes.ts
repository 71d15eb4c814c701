/** What npm tells from the first or last characters alone, in the words of its parser's order. */

/** `file:`, or a path that starts like one: `./x`, `~/x`, `/x`, `C:\x`. */
export function isPath(text: string): boolean {
  return /^(?:file:|\.|~\/|\/|[a-z]:)/i.test(text);
}

/** A tarball, by its name. */
export function isArchive(text: string): boolean {
  return /\.(?:tgz|tar\.gz|tar)$/i.test(text);
}

/** A word and a colon; `git+ssh:` too, but no other sign in it. */
export function hasProtocol(text: string): boolean {
  return /^(?:git\+)?[a-z]+:/i.test(text);
}
