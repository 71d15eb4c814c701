import type Comparator from 'semver/classes/comparator';
import Range from 'semver/classes/range';
import { branchesOf, type Branch } from '../specifier/comparators';

/** A part of a range that stands by itself, such as `^1.2.3`, and what npm makes of it. */
export interface Term {
  readonly text: string;
  readonly comparators: readonly Comparator[];
}

/** What stands between two `||`. All of its terms must hold. */
export interface Alternative {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** A range of npm, still in the parts that a person wrote. One of its alternatives must hold. */
export interface WrittenRange {
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  readonly parsed: Range;
}

/** Longer ranges are refused unread. */
export const longestRange = 1024;

/** `undefined` for what npm's strict grammar does not know, and for what is too long to look at. */
export function readRange(text: string): WrittenRange | undefined {
  const parsed = text.length > longestRange ? undefined : parse(text);
  if (parsed === undefined) {
    return undefined;
  }
  const alternatives = branchesOf({ text, index: 0 }).map(readAlternative);
  // npm forgets the others when one alternative is `*`, also what they say of pre-releases.
  const all = parsed.range === '' ? alternatives.find(isAll) : undefined;
  return { text, parsed, alternatives: all === undefined ? alternatives : [all] };
}

function parse(text: string): Range | undefined {
  try {
    return new Range(text);
  } catch {
    return undefined;
  }
}

function isAll({ terms }: Alternative): boolean {
  return terms.every(({ comparators }) => comparators.every(({ value }) => value === ''));
}

function readAlternative({ text, comparators, isHyphen }: Branch): Alternative {
  const whole = readTerm(text);
  const terms = isHyphen ? [whole] : comparators.map(each => readTerm(each.text));
  return { text, terms: isWhole(terms, whole) ? terms : [whole] };
}

function readTerm(text: string): Term {
  return { text: text.replace(/\s+/g, ' '), comparators: parse(text)?.set[0] ?? [] };
}

/** Whether nothing was lost or changed when the whole was taken apart. */
function isWhole(terms: readonly Term[], whole: Term): boolean {
  const parts = valuesOf(terms);
  const all = valuesOf([whole]);
  return parts.size === all.size && [...parts].every(value => all.has(value));
}

function valuesOf(terms: readonly Term[]): ReadonlySet<string> {
  const values = terms.flatMap(({ comparators }) => comparators.map(({ value }) => value));
  return new Set(values.filter(value => value !== ''));
}
