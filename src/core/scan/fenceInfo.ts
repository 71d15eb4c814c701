/** What the opening line of a fence says. */
export interface FenceInfo {
  /** The first word, such as `js` or `card`; empty when there is none. */
  readonly language: string;
  /** `key=value` and `key="two words"` after it; a word alone has the value ''. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads the text after the ``` of a fence's opening line. */
export function parseFenceInfo(info: string): FenceInfo {
  const language = /^\S*/.exec(info.trim())?.[0] ?? '';
  const attributes = new Map<string, string>();
  const rest = info.trim().slice(language.length);
  for (const [, key, quoted, bare] of rest.matchAll(/([^\s="]+)(?:="([^"]*)"|=(\S*))?/g)) {
    attributes.set(key, quoted ?? bare ?? '');
  }
  return { language, attributes };
}
