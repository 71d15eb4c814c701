import { french } from './cells';
import type { Cell, Columns } from './exhibit';
import type { Look } from './look';

/** A line for each of these French words, from columns that have a cell for each of them. */
export function wordRows(
  { config, state, reading }: Look,
  ids: readonly number[],
  columns: readonly (readonly Cell[])[],
): Columns['rows'] {
  const side = state.view === 'base' ? 'base' : 'changed';
  const written = reading[side].words[state.position]?.id;
  return ids.map((id, index) => ({
    word: french(config.targetVocabulary[id]),
    cells: columns.map(column => column[index]),
    isChosen: id === written,
  }));
}
