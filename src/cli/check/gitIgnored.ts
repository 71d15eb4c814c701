import { ignoreFiles, noRules, withRules, type IgnoreRules } from '../../core/manifest/gitIgnore';
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

/** With what Git is told in the folder `inside`. */
export function withGitIgnore(ignored: GitIgnored, inside: string): GitIgnored {
  const rules = ignoreFiles.reduce((outer, name) => {
    const bytes = readBytes(pathIn(ignored.home, inside, name), largestFile);
    return typeof bytes === 'string'
      ? outer
      : withRules(outer, inside, new TextDecoder().decode(bytes));
  }, ignored.rules);
  return { ...ignored, rules };
}
