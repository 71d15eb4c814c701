import type { Message } from '../../message';

/** Everything the explorer says by itself; arguments are versions and ranges, or numbers. */
export const sentences = {
  noVersion: '{0} is not a version that npm can read.',
  allMatch: 'All {0} versions are in {1}.',
  someMatch: '{0} of {1} versions are in {2}.',
  noneMatches: 'None of the {0} versions is in {1}.',
  leftOut: 'Only the first {0} versions are looked at.',

  // Why a version does not match.
  below: 'Below {0}, where {1} begins.',
  notAbove: 'Not above {0}, after which {1} begins.',
  notBelow: 'Not below {0}, where {1} ends.',
  above: 'Above {0}, the highest that {1} lets in.',
  notExactly: 'Not {0}, the only version that {1} lets in.',
  beyondPrerelease: 'A pre-release of {0}, and {1} ends before the first of those.',
  nothing: 'Nothing can match {0}.',
  otherTuple: 'Within the bounds, but a pre-release, and {0} names no pre-release of {1}.',
  noAlternative: 'None of the {0} alternatives lets it in.',

  // Why it does.
  anything: 'A release, and every release matches.',
  exactly: 'Exactly what is asked for.',
  atLeast: '{0} or higher.',
  higher: 'Above {0}.',
  lower: 'Below {0}.',
  atMost: '{0} or lower.',
  atLeastLower: '{0} or higher, and below {1}.',
  atLeastAtMost: 'From {0} to {1}, both included.',
  higherLower: 'Above {0}, and below {1}.',
  higherAtMost: 'Above {0}, and {1} or lower.',
  namedTuple: 'Within the bounds, and the range names a pre-release of {0}.',
  byAlternative: 'Let in by {0}:',

  // Which identifier decides the order of two versions.
  majorDecides: 'The major decides: {0} is above {1}.',
  minorDecides: 'The minor decides: {0} is above {1}.',
  patchDecides: 'The patch decides: {0} is above {1}.',
  releaseDecides: 'A release ranks above its pre-releases.',
  numberDecides: 'Digits compare as numbers: {0} is above {1}.',
  textDecides: 'Text ranks above a number: {0} above {1}.',
  asciiDecides: '{0} comes after {1} in ASCII order.',
  numberInText:
    '{0} comes after {1} in ASCII order, digit by digit. Written {2}, its number would count.',
  lengthDecides: 'All is equal so far, and {0} is one identifier more.',
  buildIgnored: 'Ranks as equal to the one before: what follows + is ignored.',
  sameVersion: 'The same version as the one before.',

  // Two ranges.
  equal: '{0} and {1} let in the same versions.',
  subset: 'Every version of {0} is also in {1}, but not the other way round.',
  superset: 'Every version of {1} is also in {0}, but not the other way round.',
  overlap: '{0} and {1} have versions in common, and each has some of its own.',
  disjoint: '{0} and {1} have no version in common.',
  inBoth: 'In both: {0}',
  onlyIn: 'Only in {0}: {1}',

  // What others make of the same text.
  sameAsNpm: 'The same as npm.',
  widerThanNpm: 'More than npm: {0} too.',
  narrowerThanNpm: 'Less than npm: not {0}.',
  otherThanNpm: 'Other versions than npm: {0}, but not {1}.',
  unlikeNpm: 'Read here, though not by npm.',
  notShown: 'Has a meaning of its own that is not shown here.',
  refusedOr: 'Refused: there is no {0} here.',
  refusedHyphen: 'Refused: there are no hyphen ranges here.',
  refusedSpace: 'Refused: conditions are joined by a comma, not by a space.',
  refusedJoined: 'Refused: only one condition can be asked for.',
  refusedOperator: 'Refused: there is no {0} here.',
  refusedBare: 'Refused: a version needs an operator before it, as in {0}.',
  refusedPartial: 'Refused: three parts are needed, as in {0}.',
  refusedWildcard: 'Refused: {0} cannot stand here.',
  refusedEmpty: 'Refused: nothing is asked for.',
  refusedUnspecific: 'Refused: it must say for which major version it was made.',
  refused: 'Refused: this is not understood here.',
} as const;

/** Words of the page. */
export const labels = {
  title: 'Explain a range',
  lead: 'Type a range as it stands in package.json: which versions it lets in, and why, follows as you type, by the rules of npm.',
  range: 'Range',
  second: 'Compare with',
  versions: 'Versions',
  versionsHelp:
    'To try and to sort, separated by spaces or commas. If empty, the bounds are tried.',
  secondHelp: 'Another range; may be empty.',
  inFull: 'In full:',
  inNpmWords: 'Read as',
  matches: 'Matches',
  lineCaption: 'Filled: included. Hollow: left out. Distances mean nothing.',
  lineCaptionCut:
    'Filled: included. Hollow: left out. Of versions in a row that match alike, the first and the last are drawn.',
  lineTooLong: 'The range has too many ends for a number line.',
  verdicts: 'Which versions match, and why',
  version: 'Version',
  why: 'Why',
  use: 'Use it',
  yes: 'yes',
  no: 'no',
  order: 'In order, lowest first',
  next: 'What could come next',
  nextLead:
    'After each version, the next release of every kind; a tick says that the range would pick it up.',
  prerelease: 'Pre-release',
  patch: 'Patch',
  minor: 'Minor',
  major: 'Major',
  elsewhere: 'The same text elsewhere',
  where: 'Where',
  comparedToNpm: 'Compared with npm',
  source: 'source',
  inRefresher: 'In the refresher:',
  aboutCaret: 'Caret',
  aboutTilde: 'Tilde',
  aboutSyntax: 'The rest of npm’s range syntax',
  aboutPrereleases: 'Pre-releases in ranges',
  aboutPrecedence: 'Precedence',
  aboutParts: 'Which part moves',
  aboutOthers: 'The same text elsewhere',
} as const;

export type SentenceName = keyof typeof sentences;

export function say(name: SentenceName, ...args: readonly (string | number)[]): Message {
  return { template: sentences[name], args };
}
