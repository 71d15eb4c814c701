import { lastNotAfter } from '../../scan/lines';
import type { Span } from '../../span';
import type { Entry, Manifest } from '../model';

/** Whether a cursor at `offset` touches the span. */
export function offsetIsIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Finds the entry whose name or specifier holds an offset, for whoever has many offsets. */
export function entriesByOffset({ entries }: Manifest): (offset: number) => Entry | undefined {
  const ordered = entries.toSorted((first, second) => first.key.at.start - second.key.at.start);
  const starts = ordered.map(({ key }) => key.at.start);
  return offset => {
    const entry = ordered[lastNotAfter(starts, offset)] as Entry | undefined;
    return entry !== undefined && offset <= entry.specifier.at.end ? entry : undefined;
  };
}
