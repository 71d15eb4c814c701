import type { Section } from './model';

/**
 * What an entry says, whichever file says it: entries that say the same share one object, and what
 * follows from the texts alone is remembered with it.
 */
export interface Wording {
  readonly section: Section;
  readonly name: string;
  readonly specifier: string;
  /** Then it is no entry yet. */
  readonly isGap: boolean;
}

/** As many different ones as the manifests of a big workspace have. */
const mostRemembered = 20_000;

/** In UTF-16 units; what is longer is no ordinary entry, and would only fill the memory. */
const longestRemembered = 256;

type BySpecifier = Map<string, Wording>;

/** By section and key, then by specifier: to join the texts would take longer than to look. */
const wordings = new Map<Section, Map<string, BySpecifier>>();
let remembered = 0;

/** `path` are the keys from the section to the specifier. */
export function wordingOf(section: Section, path: readonly string[], specifier: string): Wording {
  const key = path.at(-1) ?? '';
  if (key === '.') {
    return { section, name: nameIn(path.at(-2) ?? '.'), specifier, isGap: isGap(specifier) };
  }
  return wordings.get(section)?.get(key)?.get(specifier) ?? newWording(section, key, specifier);
}

function newWording(section: Section, key: string, specifier: string): Wording {
  const wording = { section, name: nameIn(key), specifier, isGap: isGap(specifier) };
  if (key.length + specifier.length <= longestRemembered) {
    remember(wording, key);
  }
  return wording;
}

function remember(wording: Wording, key: string): void {
  if (remembered >= mostRemembered) {
    wordings.clear();
    remembered = 0;
  }
  remembered += 1;
  const { section, specifier } = wording;
  const inSection = wordings.get(section) ?? new Map<string, BySpecifier>();
  const ofKey = inSection.get(key) ?? new Map<string, Wording>();
  wordings.set(section, inSection);
  inSection.set(key, ofKey);
  ofKey.set(specifier, wording);
}

/** What a template leaves open, as `{{version}}`, `<%= version %>` or `${version}`, says nothing yet. */
export function isGap(text: string): boolean {
  return /\{\{|<%|\$\{/.test(text);
}

/** `@scope/name@^1` is the package `@scope/name`; a path such as `a>b` ends in its package. */
function nameIn(key: string): string {
  const last = key.slice(key.lastIndexOf('>') + 1).trim();
  const at = last.indexOf('@', 1);
  return at === -1 ? last : last.slice(0, at);
}
