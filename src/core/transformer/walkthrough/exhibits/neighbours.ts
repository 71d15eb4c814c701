import { englishWord } from '../../sentence';
import { valueAt } from '../explainShown';
import { message } from '../sentences';
import { english } from './cells';
import type { Columns } from './exhibit';
import { exhibitLabel } from './exhibitLabels';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';

/** All other English words, those with the most similar vectors first. */
export function neighbours({ config, trace }: Look, id: number): readonly number[] {
  const special = [config.sourcePad, config.sourceEnd, id];
  return config.sourceVocabulary
    .map((_, other) => other)
    .filter(other => !special.includes(other))
    .map(other => ({
      other,
      cosine: valueAt(trace, { name: 'source.cosine', row: id, column: other }) ?? 0,
    }))
    .sort((first, second) => second.cosine - first.cosine)
    .map(({ other }) => other);
}

/** The first of them with their cosines; a bar is full where two vectors point the same way. */
export function nearest(look: Look, id: number, count: number): Columns {
  const wordOf = (other: number): string => englishWord(look.config.sourceVocabulary[other]);
  const all = neighbours(look, id);
  const rows = all.slice(0, count).map(other => {
    const cell = look.ofRun('source.cosine', id, other);
    return {
      word: english(wordOf(other)),
      cells: [{ ...cell, mark: Math.max(-1, Math.min(cell.value, 1)) }],
      isChosen: false,
    };
  });
  return {
    kind: 'columns',
    title: message(words.nearestWords, wordOf(id)),
    summary: message(words.nearestOf, all.length, wordOf(id), rows[0].word.text),
    place: look.place,
    heads: [exhibitLabel('cosine')],
    rows,
    foot: [],
  };
}
