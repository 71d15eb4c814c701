import type { Span } from '../../span';
import type { Entry, Manifest } from '../model';

/** Whether a cursor at `offset` touches the span. */
export function offsetIsIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The entry whose name or specifier holds `offset`. */
export function entryAt({ entries }: Manifest, offset: number): Entry | undefined {
  return entries.find(({ key, specifier }) =>
    offsetIsIn({ start: key.at.start, end: specifier.at.end }, offset),
  );
}
