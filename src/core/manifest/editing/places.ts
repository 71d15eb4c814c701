import { lastNotAfter } from '../../scan/lines';
import type { Span } from '../../span';
import type { Entry, Manifest } from '../model';

/** Whether a cursor at `offset` touches the span. */
export function offsetIsIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Finds the entry whose name or specifier holds an offset; most manifests are never asked. */
export function entriesByOffset({ entries }: Manifest): (offset: number) => Entry | undefined {
  let ordered: readonly Entry[] | undefined;
  let starts: readonly number[] = [];
  return offset => {
    if (ordered === undefined) {
      ordered = entries.toSorted((first, second) => first.key.at.start - second.key.at.start);
      starts = ordered.map(({ key }) => key.at.start);
    }
    const entry = ordered[lastNotAfter(starts, offset)] as Entry | undefined;
    return entry !== undefined && offset <= entry.specifier.at.end ? entry : undefined;
  };
}
