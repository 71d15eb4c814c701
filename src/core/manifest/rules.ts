import type { Rule } from './rule';
import { anyVersion } from './rules/anyVersion';
import { badAlias } from './rules/badAlias';
import { badCommittish } from './rules/badCommittish';
import { buildInRange } from './rules/buildInRange';
import { extensionPreRelease } from './rules/extensionPreRelease';
import { hyphenWithoutSpaces } from './rules/hyphenWithoutSpaces';
import { matchesNothing } from './rules/matchesNothing';
import { misspeltAnd } from './rules/misspeltAnd';
import { misspeltDash } from './rules/misspeltDash';
import { misspeltOperator } from './rules/misspeltOperator';
import { misspeltOr } from './rules/misspeltOr';
import { misspeltTag } from './rules/misspeltTag';
import { misspeltVersion } from './rules/misspeltVersion';
import { noUpperBound } from './rules/noUpperBound';
import { notASpecifier } from './rules/notASpecifier';
import { oldSpelling } from './rules/oldSpelling';
import { partialBound } from './rules/partialBound';
import { prereleaseBound } from './rules/prereleaseBound';
import { protocolUnsupported } from './rules/protocolUnsupported';
import { redundantBranch } from './rules/redundantBranch';
import { spaceAfterOperator } from './rules/spaceAfterOperator';
import { spaceAfterProtocol } from './rules/spaceAfterProtocol';
import { versionBuildMetadata } from './rules/versionBuildMetadata';
import { versionDecorated } from './rules/versionDecorated';
import { versionIllegal } from './rules/versionIllegal';
import { versionIncomplete } from './rules/versionIncomplete';
import { versionLeadingZero } from './rules/versionLeadingZero';
import { versionTextOrder } from './rules/versionTextOrder';
import { versionTooLarge } from './rules/versionTooLarge';

/** Every rule, in the order of the catalogue: the one place that a new rule is named. */
export const rules: readonly Rule[] = [
  versionIncomplete,
  versionDecorated,
  versionLeadingZero,
  versionIllegal,
  versionBuildMetadata,
  versionTooLarge,
  versionTextOrder,
  extensionPreRelease,
  notASpecifier,
  matchesNothing,
  hyphenWithoutSpaces,
  redundantBranch,
  anyVersion,
  noUpperBound,
  partialBound,
  prereleaseBound,
  buildInRange,
  spaceAfterProtocol,
  protocolUnsupported,
  badAlias,
  badCommittish,
  oldSpelling,
  misspeltOperator,
  misspeltAnd,
  misspeltOr,
  misspeltDash,
  misspeltVersion,
  misspeltTag,
  spaceAfterOperator,
];
