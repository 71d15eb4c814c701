import type { Rule } from './rule';
import { extensionPreRelease } from './rules/extensionPreRelease';
import { matchesNothing } from './rules/matchesNothing';
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
  matchesNothing,
];
