import { message } from '../sentences';
import { attentionGrid } from './grids';
import type { Links } from './exhibit';
import { strongest, type Look } from './look';
import { exhibitSentences as words } from './sentences';

/** Which English words each French one looks at while it is told, in a head such as `dec0.cross.h1`. */
export function links(look: Look, head: string): Links {
  const { rows, columns, cells, summary } = attentionGrid(look, head);
  return {
    kind: 'links',
    title: message(words.links),
    summary,
    place: look.place,
    source: columns,
    target: rows,
    cells,
    strongest: cells.map(row => strongest(row.map(({ value }) => Math.abs(value)))),
    current: look.state.position,
    head,
  };
}
