import type { Message } from '../../message';

/** Why a specifier is refused. `{0}` is what is to blame. */
export const flawSentences = {
  tooLong: 'This has {1} characters, and nothing over 1024 is read. Shorten it.',
  unknown:
    '`{0}` is neither a version, a range nor a tag, so nothing can be installed for it. Write a range such as `^1.2.3`.',
  unreadable: '`{0}` is no address that can be fetched. Check its host and port.',
  unsupported:
    'No package manager fetches from `{0}` by itself. For a repository write `git+ssh://` or `git+https://`.',
  secondWish:
    'A repository can be asked for one branch, tag or commit, or for one `semver:` range, and `{0}` is a second wish. Keep one of them.',
  undecodable: '`{0}` has a percent sign that stands for no character. Write `%25` for it.',
  nestedAlias:
    '`{0}` is an alias inside an alias, which npm refuses. Name the package itself after `npm:`.',
  foreignAlias:
    '`{0}` does not come from a registry, and npm aliases nothing else. Leave `npm:` out.',
  emptyAlias:
    'Nothing stands after `npm:`, and it needs a package’s name. Write `npm:name@^1.2.3`.',
  namelessAlias:
    '`{0}` cannot be a package’s name, and `npm:` needs one after it. Write `npm:name@^1.2.3`.',
  pathless: '`{1}:` needs a path after it, such as `{1}:../name`.',
  noWorkspace:
    '`{0}` after `workspace:` is no range, sign or path. Write `workspace:*`, `workspace:^` or `workspace:^1.2.3`.',
  unscoped:
    'Packages of JSR have names with a scope, and `{1}` has none. Write `jsr:@scope/name@^1.2.3`.',
  noPatch:
    '`{0}` does not say what to patch and with which file. Write `patch:name@npm%3A1.2.3#./name.patch`.',
} as const;

/** What a specifier means. */
export const meaningSentences = {
  // A range, or the first of its alternatives.
  any: 'Any release.',
  exactly: 'Exactly {0}, and no other version.',
  from: '{0} or any later release.',
  after: 'Any release after {0}.',
  fromBelow: '{0} or later, but below {1}.',
  fromTo: 'From {0} to {1}, both included.',
  afterBelow: 'After {0}, but below {1}.',
  afterTo: 'After {0}, up to {1} itself.',
  below: 'Any release below {0}.',
  upTo: '{0} or any release before it.',
  nothing: 'No version at all: none can satisfy all of `{0}`.',

  // Its other alternatives.
  orAny: 'Or any release.',
  orExactly: 'Or exactly {0}.',
  orFrom: 'Or {0} or any later release.',
  orAfter: 'Or any release after {0}.',
  orFromBelow: 'Or {0} or later, but below {1}.',
  orFromTo: 'Or from {0} to {1}, both included.',
  orAfterBelow: 'Or after {0}, but below {1}.',
  orAfterTo: 'Or after {0}, up to {1} itself.',
  orBelow: 'Or any release below {0}.',
  orUpTo: 'Or {0} or any release before it.',
  orMore: 'Or what one of {0} more alternatives allows.',

  // Everything else.
  tag: 'Whatever version the tag `{0}` stands for on the day of installing.',
  alias: 'The package `{0}`, installed under this name.',
  jsr: 'The package `{0}` from JSR.',
  jsrOwn: 'The package of this name from JSR.',
  git: 'The default branch of a Git repository.',
  gitAt: 'A Git repository at `{0}`.',
  gitRange: 'A Git repository at the highest tag that is in the range.',
  remote: 'The tarball at this address, whatever its version.',
  file: 'The tarball `{0}`, whatever its version.',
  directory: 'The package in the folder `{0}`, whatever its version.',
  portal: 'The package in the folder `{0}`, with the dependencies that it has there.',
  link: 'A link to the folder `{0}`; its dependencies are not installed.',
  exec: 'What the script `{0}` generates.',
  patch: 'The package `{0}` at `{1}`, changed by `{2}`.',
  catalog: 'What the default catalog says.',
  catalogNamed: 'What the catalog `{0}` says.',
  workspace: 'The package of this workspace; its exact version when published.',
  workspaceCaret: 'The package of this workspace; `^` and its version when published.',
  workspaceTilde: 'The package of this workspace; `~` and its version when published.',
  workspaceRange: 'The package of this workspace, if its version is in the range.',
  workspacePath: 'The package of this workspace in the folder `{0}`.',

  // The version field.
  version: '{0} is a version: major {1}, minor {2}, patch {3}.',
  versionPrerelease: '{0} is a pre-release of {1}; it ranks below {1} itself.',
  versionBuild:
    'What follows the plus is build metadata: it does not count when versions are compared.',

  // VS Code's engine.
  noEngine:
    '`{0}` is not an engine that VS Code can read: it needs three numbers or `x`, with `^` or `>=` before them or nothing. Write `^1.90.0`.',
  engine: 'An engine of VS Code.',
  engineTooHigh: 'A number in it is higher than npm’s numbers go, and no VS Code has it.',
  engineOdd: 'It fixes a part after an `x`, which no range can say: VS Code compares part by part.',
} as const;

/** What is worth knowing besides. */
export const noteSentences = {
  caretZero: 'Below 1.0.0 a caret keeps the minor number: {0} does not match.',
  caretPin: 'Below 0.1.0 a caret keeps all three numbers: only {0} matches.',
  prereleases: 'Of pre-releases, those of {0} alone can match.',
  noPrereleases: 'Pre-releases do not match.',
  star: 'npm installs `latest` for it, even if that is a pre-release.',
  buildIgnored: 'npm ignores what follows the plus.',
  skipped: 'npm skips what it cannot read here, and reads `{0}`.',
  meant: 'Did you mean `{0}`?',
  elsewhere: 'Yarn and pnpm read it as `{0}` of the package of this name.',
  engineSpace: 'vsce refuses the space around it.',
  engineVague:
    'VS Code refuses it for an extension with code: the major version must be a number, and below 1.0.0 the minor as well.',
  engineZero: 'What was written for 0.x is taken to work with every 1.x.',
  engineDate: 'Builds of {0} itself must not be older than {1}.',
} as const;

const all = { ...flawSentences, ...meaningSentences, ...noteSentences };

/** All of them, for translation. */
export const specifierSentences: readonly string[] = Object.values(all);

export type FlawSentence = keyof typeof flawSentences;
export type MeaningSentence = keyof typeof meaningSentences;

export function say(name: keyof typeof all, ...args: readonly (string | number)[]): Message {
  return { template: all[name], args };
}
