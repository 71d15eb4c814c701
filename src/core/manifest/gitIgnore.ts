import ignore, { type Ignore } from 'ignore';

/** What .gitignore files say of paths; these are as seen from the outermost of their folders. */
export type IgnoreRules = Ignore;

/** Where Git keeps such rules in a folder; of what they say, the later wins. */
export const ignoreFiles = ['.git/info/exclude', '.gitignore'] as const;

/** Before any .gitignore is read. */
export function noRules(): IgnoreRules {
  return ignore({ ignorecase: false });
}

/** With the text of the .gitignore in `inside`: an inner folder's rules win over the outer ones'. */
export function withRules(outer: IgnoreRules, inside: string, text: string): IgnoreRules {
  const lines = text.split(/\r?\n/);
  return noRules()
    .add(outer)
    .add(lines.map(line => seenFrom(inside, line)));
}

/** One set of rules for all folders, as only then a folder's rule can take back an outer one. */
function seenFrom(folder: string, line: string): string {
  if (folder === '' || line.trim() === '' || line.startsWith('#')) {
    return line;
  }
  const [, sign, pattern] = /^(!?)(.*)$/s.exec(line) ?? ['', '', line];
  const isAnchored = /\/(?!\s*$)/.test(pattern);
  const inner = isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`;
  return `${sign}/${folder.replace(/[\\*?[\]! #]/g, '\\$&')}/${inner}`;
}
