import ignore, { type Ignore } from 'ignore';
import { readBytes } from '../readBytes';

const largestFile = 1_000_000;

/** What the .gitignore files between a folder and `home` say; paths are as seen from `home`. */
export interface GitIgnored {
  readonly home: string;
  readonly rules: Ignore;
}

/** Before any .gitignore is read. */
export function nothingIgnored(home: string): GitIgnored {
  return { home, rules: ignore({ ignorecase: false }) };
}

/** With what the .gitignore of `inside` says; rules of an inner folder win over the outer ones'. */
export function withGitIgnore(ignored: GitIgnored, inside: string): GitIgnored {
  const bytes = readBytes(
    [ignored.home, inside, '.gitignore'].filter(Boolean).join('/'),
    largestFile,
  );
  if (typeof bytes === 'string') {
    return ignored;
  }
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const rules = ignore({ ignorecase: false }).add(ignored.rules);
  return { ...ignored, rules: rules.add(lines.map(line => seenFrom(inside, line))) };
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
