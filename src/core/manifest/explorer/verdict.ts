import type Comparator from 'semver/classes/comparator';
import type SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import type { Message } from '../../message';
import { isBound, isLowestPrerelease, tupleOf } from './bounds';
import { say, type SentenceName } from './sentences';
import type { Alternative, Term, WrittenRange } from './writtenRange';

/** Whether a version matches, and the one reason that decides it. */
export interface Verdict {
  readonly matches: boolean;
  readonly reason: Message;
}

/** The verdict of a whole range; where there are several alternatives, also what each has to say. */
export interface RangeVerdict extends Verdict {
  readonly alternatives: readonly (Verdict & { readonly text: string })[];
}

/** Judges as npm does: without `includePrerelease`. */
export function judge(range: WrittenRange, version: SemVer): RangeVerdict {
  const judged = range.alternatives.map(alternative => ({
    text: alternative.text,
    ...judgeAlternative(alternative, version),
  }));
  const [only] = judged;
  if (only !== undefined && judged.length === 1) {
    return { matches: only.matches, reason: only.reason, alternatives: [] };
  }
  const match = judged.find(({ matches }) => matches);
  return match === undefined
    ? {
        matches: false,
        reason: say('noAlternative', judged.length),
        alternatives: judged,
      }
    : {
        matches: true,
        reason: say('byAlternative', match.text || '*'),
        alternatives: judged,
      };
}

function judgeAlternative({ text, terms }: Alternative, version: SemVer): Verdict {
  for (const term of terms) {
    const failing = term.comparators.find(comparator => !comparator.test(version));
    if (failing !== undefined) {
      return { matches: false, reason: whyNot(failing, term, version) };
    }
  }
  const comparators = terms.flatMap(term => term.comparators).filter(isBound);
  if (version.prerelease.length === 0) {
    return { matches: true, reason: whyInside(comparators) };
  }
  const tuple = tupleOf(version);
  return comparators.some(({ semver }) => semver.prerelease.length > 0 && tupleOf(semver) === tuple)
    ? { matches: true, reason: whyPrerelease(comparators, version) }
    : { matches: false, reason: say('otherTuple', text || '*', tuple) };
}

function whyNot({ operator, semver }: Comparator, { text }: Term, version: SemVer): Message {
  const bound = semver.version;
  switch (operator) {
    case '>=':
      return say('below', bound, text);
    case '>':
      return say('notAbove', bound, text);
    case '<=':
      return say('above', bound, text);
    case '<':
      return bound === '0.0.0-0' ? say('nothing', text) : whyNotBelow(semver, text, version);
    default:
      return say('notExactly', bound, text);
  }
}

function whyNotBelow(bound: SemVer, text: string, version: SemVer): Message {
  const tuple = tupleOf(bound);
  const isHidden = isLowestPrerelease(bound);
  return isHidden && version.prerelease.length > 0 && tupleOf(version) === tuple
    ? say('beyondPrerelease', tuple, text)
    : say('notBelow', isHidden ? tuple : bound.version, text);
}

function whyPrerelease(comparators: readonly Comparator[], version: SemVer): Message {
  const isExact = comparators.some(({ operator }) => operator === '');
  return isExact ? say('exactly') : say('namedTuple', tupleOf(version));
}

/** By kinds of the lower and the upper bound. */
const insides: Readonly<Record<string, SentenceName>> = {
  '>=': 'atLeast',
  '>': 'higher',
  '<': 'lower',
  '<=': 'atMost',
  '>=<': 'atLeastLower',
  '>=<=': 'atLeastAtMost',
  '><': 'higherLower',
  '><=': 'higherAtMost',
};

function whyInside(comparators: readonly Comparator[]): Message {
  if (comparators.some(({ operator }) => operator === '')) {
    return say('exactly');
  }
  const [low] = comparators.filter(isLower).sort((a, b) => compare(b.semver, a.semver));
  const [high] = comparators.filter(isUpper).sort((a, b) => compare(a.semver, b.semver));
  const bounds = [low, high].filter(bound => bound !== undefined);
  const name = insides[bounds.map(({ operator }) => operator).join('')];
  return name === undefined
    ? say('anything')
    : say(name, ...bounds.map(({ semver }) => inWords(semver)));
}

function isLower({ operator }: Comparator): boolean {
  return operator === '>' || operator === '>=';
}

function isUpper({ operator }: Comparator): boolean {
  return operator === '<' || operator === '<=';
}

/** `2.0.0-0` as an end is there for pre-releases; between releases it is 2.0.0. */
function inWords(bound: SemVer): string {
  return isLowestPrerelease(bound) ? tupleOf(bound) : bound.version;
}
