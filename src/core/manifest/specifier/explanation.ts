import type { Message } from '../../message';
import { examplesOfRange, noExamples, type Examples } from './examples';
import { notesOf } from './notes';
import type { Range } from './range';
import { meaningOf } from './rangeMeaning';
import type { SpecifierKind } from './specifier';

/** What a text means, for a person to read. */
export interface Explanation extends Examples {
  readonly kind: SpecifierKind;
  readonly valid: boolean;
  /** Why it is not valid. */
  readonly reason: Message | undefined;
  /** The range in it as npm's comparators, such as `>=1.2.3 <2.0.0-0`. */
  readonly comparators: string | undefined;
  /** What it means, or why it means nothing: to be read one after another. */
  readonly sentences: readonly Message[];
  /** What may surprise. */
  readonly notes: readonly Message[];
  /** The range in it, for a number line. */
  readonly range: Range | undefined;
}

/** A sound text in which there is no range. */
export function meaning(kind: SpecifierKind, ...sentences: readonly Message[]): Explanation {
  return {
    ...{ kind, valid: true, reason: undefined, sentences, notes: [] },
    ...{ comparators: undefined, range: undefined, ...noExamples },
  };
}

/** A sound text with a range in it, after what is to be said first. */
export function meaningWithRange(
  kind: SpecifierKind,
  range: Range,
  ...introduction: readonly Message[]
): Explanation {
  return {
    ...meaning(kind, ...introduction, ...meaningOf(range)),
    ...{ range, comparators: range.comparators, notes: notesOf(range) },
    ...examplesOfRange(range),
  };
}

export function meaningless(reason: Message): Explanation {
  return { ...meaning('invalid', reason), valid: false, reason };
}
