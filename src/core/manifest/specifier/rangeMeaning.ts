import compare from 'semver/functions/compare';
import parseVersion from 'semver/functions/parse';
import { isLowestPrerelease, tupleOf } from '../explorer/bounds';
import type { Message } from '../../message';
import { releaseAfter, type Bound, type Branch, type Range } from './range';
import { say } from './sentences';

/** More alternatives are counted, not told. */
const mostTold = 3;

/** What matches a range, one sentence an alternative. */
export function meaningOf({ text, branches, matchesNothing }: Range): readonly Message[] {
  if (matchesNothing) {
    return [say('nothing', text)];
  }
  const possible = branches.filter(branch => !branch.matchesNothing);
  const told = possible.slice(0, possible.length === mostTold + 1 ? undefined : mostTold);
  const rest = possible.length - told.length;
  return [
    ...told.map((branch, index) => sentenceOf(branch, index > 0)),
    ...(rest > 0 ? [say('orMore', rest)] : []),
  ];
}

function sentenceOf({ lower, upper }: Branch, isAlternative: boolean): Message {
  const [shape, ...args] = shapeOf(lower, upper);
  return say(isAlternative ? orElse[shape] : shape, ...args);
}

const orElse = {
  any: 'orAny',
  exactly: 'orExactly',
  from: 'orFrom',
  after: 'orAfter',
  fromBelow: 'orFromBelow',
  fromTo: 'orFromTo',
  afterBelow: 'orAfterBelow',
  afterTo: 'orAfterTo',
  below: 'orBelow',
  upTo: 'orUpTo',
} as const;

function shapeOf(
  lower: Bound | undefined,
  upper: Bound | undefined,
): readonly [keyof typeof orElse, ...string[]] {
  if (lower === undefined) {
    return upper === undefined ? ['any'] : [upper.isIncluded ? 'upTo' : 'below', shown(upper)];
  }
  if (upper === undefined) {
    return [lower.isIncluded ? 'from' : 'after', lower.version];
  }
  if (isOne(lower, upper)) {
    return ['exactly', lower.version];
  }
  const start = lower.isIncluded ? 'from' : 'after';
  return [`${start}${upper.isIncluded ? 'To' : 'Below'}`, lower.version, shown(upper)];
}

/** `<2.0.0-0` says what people mean by "below 2.0.0". */
function shown({ version, isIncluded }: Bound): string {
  const parsed = parseVersion(version);
  return parsed !== null && !isIncluded && isLowestPrerelease(parsed) ? tupleOf(parsed) : version;
}

/** Also `>=0.0.3 <0.0.4-0`: no other release is between, and no pre-release is asked for. */
function isOne(lower: Bound, upper: Bound): boolean {
  const from = parseVersion(lower.version);
  if (from === null || !lower.isIncluded) {
    return false;
  }
  return upper.isIncluded
    ? compare(lower.version, upper.version) === 0
    : from.prerelease.length === 0 && shown(upper) === releaseAfter(from);
}
