import { message } from '../sentences';
import { attentionGrid, lookSummary } from './grids';
import type { Links } from './exhibit';
import { strongest, type Look } from './look';
import { exhibitSentences as words } from './sentences';

/** Which English words each French one looks at while it is told, in a head such as `dec0.cross.h1`. */
export function links(look: Look, head: string): Links {
  const { rows, columns, cells, decimals } = attentionGrid(look, head);
  const { position, view } = look.state;
  return {
    kind: 'links',
    title: message(words.links),
    summary: lookSummary(rows[position], columns, cells[position], view === 'difference'),
    place: look.place,
    source: columns,
    target: rows,
    cells,
    decimals,
    strongest: cells.map(row => strongest(row.map(({ value }) => Math.abs(value)))),
    current: position,
    head,
  };
}
