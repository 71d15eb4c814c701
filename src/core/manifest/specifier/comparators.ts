import type { Span } from '../../span';
import { trimmed } from './parts';
import type { Part } from './specifier';

/** One condition of a range, as written: `>= 1.2`. */
export interface Comparator extends Part {
  /** Without the space after it; empty where there is none. */
  readonly operator: Part;
  readonly version: Part;
}

/** What stands between two `||`, without the space around it. */
export interface Branch extends Part {
  /** All of them must hold; a hyphen range has its two ends. */
  readonly comparators: readonly Comparator[];
  readonly isHyphen: boolean;
}

const comparator = /(?:(~>|[<>]=?|[=^~])(\s*))?([^\s<>=^~|]+)/g;
const hyphen = /^(\S+)(\s+-\s+)(\S+)$/;

/** A range as its author wrote it, for edits that keep the rest; the indices count on from `range`. */
export function branchesOf(range: Part): readonly Branch[] {
  let index = range.index;
  return range.text.split('||').map(text => {
    const branch = branchOf(trimmed({ text, index }));
    index += text.length + 2;
    return branch;
  });
}

function branchOf(branch: Part): Branch {
  const ends = hyphen.exec(branch.text);
  if (ends !== null) {
    const [, low = '', dash = '', high = ''] = ends;
    const second = branch.index + low.length + dash.length;
    const comparators = [bare(low, branch.index), bare(high, second)];
    return { ...branch, comparators, isHyphen: true };
  }
  const comparators = [...branch.text.matchAll(comparator)].map(found => {
    const [text, operator = '', space = '', version = ''] = found;
    const index = branch.index + found.index;
    return {
      ...{ text, index },
      operator: { text: operator, index },
      version: { text: version, index: index + operator.length + space.length },
    };
  });
  return { ...branch, comparators, isHyphen: false };
}

function bare(text: string, index: number): Comparator {
  return { text, index, operator: { text: '', index }, version: { text, index } };
}

/** What to cut so that one branch is gone, with the `||` that belonged to it. */
export function withoutBranch(branches: readonly Branch[], which: number): Span {
  const { index, text } = branches[which];
  return which === 0
    ? { start: index, end: branches[1]?.index ?? index + text.length }
    : { start: endOf(branches[which - 1]), end: index + text.length };
}

function endOf({ index, text }: Part): number {
  return index + text.length;
}
