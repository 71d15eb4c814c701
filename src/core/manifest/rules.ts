import type { Rule } from './rule';
import { anyVersion } from './rules/anyVersion';
import { badAlias } from './rules/badAlias';
import { badCommittish } from './rules/badCommittish';
import { buildInRange } from './rules/buildInRange';
import { catalogMismatch } from './rules/catalogMismatch';
import { devEnginesShape } from './rules/devEnginesShape';
import { disjointRanges } from './rules/disjointRanges';
import { engineNotRange } from './rules/engineNotRange';
import { extensionPreRelease } from './rules/extensionPreRelease';
import { hyphenWithoutSpaces } from './rules/hyphenWithoutSpaces';
import { listedTwice } from './rules/listedTwice';
import { lockfileDrift } from './rules/lockfileDrift';
import { lockfileVersion } from './rules/lockfileVersion';
import { matchesNothing } from './rules/matchesNothing';
import { misspeltAnd } from './rules/misspeltAnd';
import { misspeltDash } from './rules/misspeltDash';
import { misspeltOperator } from './rules/misspeltOperator';
import { misspeltOr } from './rules/misspeltOr';
import { misspeltTag } from './rules/misspeltTag';
import { misspeltVersion } from './rules/misspeltVersion';
import { nodeVersionsDisagree } from './rules/nodeVersionsDisagree';
import { notAsInstalled } from './rules/notAsInstalled';
import { notASpecifier } from './rules/notASpecifier';
import { noUpperBound } from './rules/noUpperBound';
import { oldSpelling } from './rules/oldSpelling';
import { overrideBroken } from './rules/overrideBroken';
import { overrideConflict } from './rules/overrideConflict';
import { packageManagerField } from './rules/packageManagerField';
import { partialBound } from './rules/partialBound';
import { peerAndDevDisjoint } from './rules/peerAndDevDisjoint';
import { peerMetaWithoutPeer } from './rules/peerMetaWithoutPeer';
import { prereleaseBound } from './rules/prereleaseBound';
import { protocolUnsupported } from './rules/protocolUnsupported';
import { redundantBranch } from './rules/redundantBranch';
import { severalLockfiles } from './rules/severalLockfiles';
import { siblingMismatch } from './rules/siblingMismatch';
import { spaceAfterOperator } from './rules/spaceAfterOperator';
import { spaceAfterProtocol } from './rules/spaceAfterProtocol';
import { typesNodeNewer } from './rules/typesNodeNewer';
import { typesVsCodeLockedNewer } from './rules/typesVsCodeLockedNewer';
import { typesVsCodeNewer } from './rules/typesVsCodeNewer';
import { unusableLockfile } from './rules/unusableLockfile';
import { versionBuildMetadata } from './rules/versionBuildMetadata';
import { versionDecorated } from './rules/versionDecorated';
import { versionIllegal } from './rules/versionIllegal';
import { versionIncomplete } from './rules/versionIncomplete';
import { versionLeadingZero } from './rules/versionLeadingZero';
import { versionTextOrder } from './rules/versionTextOrder';
import { versionTooLarge } from './rules/versionTooLarge';
import { vscodeEngineInvalid } from './rules/vscodeEngineInvalid';

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
  engineNotRange,
  vscodeEngineInvalid,
  typesVsCodeNewer,
  typesNodeNewer,
  nodeVersionsDisagree,
  packageManagerField,
  peerAndDevDisjoint,
  peerMetaWithoutPeer,
  overrideBroken,
  listedTwice,
  typesVsCodeLockedNewer,
  overrideConflict,
  devEnginesShape,
  notAsInstalled,
  lockfileDrift,
  siblingMismatch,
  catalogMismatch,
  disjointRanges,
  severalLockfiles,
  lockfileVersion,
  unusableLockfile,
  misspeltOperator,
  misspeltAnd,
  misspeltOr,
  misspeltDash,
  misspeltVersion,
  misspeltTag,
  spaceAfterOperator,
];
