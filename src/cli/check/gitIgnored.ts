import { noRules, withRules, type IgnoreRules } from '../../core/manifest/gitIgnore';
import { pathIn } from '../../core/manifest/project/paths';
import { readBytes } from '../readBytes';

const largestFile = 1_000_000;

/** What the .gitignore files between a folder and `home` say; paths are as seen from `home`. */
export interface GitIgnored {
  readonly home: string;
  readonly rules: IgnoreRules;
}

/** Before any .gitignore is read. */
export function nothingIgnored(home: string): GitIgnored {
  return { home, rules: noRules() };
}

/** With what the .gitignore of `inside` says. */
export function withGitIgnore(ignored: GitIgnored, inside: string): GitIgnored {
  const bytes = readBytes(pathIn(ignored.home, inside, '.gitignore'), largestFile);
  return typeof bytes === 'string'
    ? ignored
    : { ...ignored, rules: withRules(ignored.rules, inside, new TextDecoder().decode(bytes)) };
}
