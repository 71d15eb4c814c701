import { clausePieces } from './french/clause';
import { written, type Piece, type Written } from './french/spelling';
import { everyReading, type Settle } from './readings';
import type { Sentence } from './syntax';

/** A French sentence for an English one. */
export interface Translation {
  readonly tokens: readonly string[];
  /** For each token the index of the English word that it comes from. */
  readonly sources: readonly number[];
  /** Its share of what is drawn for the English sentence; all shares add up to 1. */
  readonly weight: number;
}

/** Every French sentence that is right, the likeliest first. */
export function translationsOf(sentence: Sentence): readonly Translation[] {
  const found = new Map<string, Translation>();
  for (const { value, weight } of everyReading(settle => french(sentence, settle))) {
    const tokens = value.map(({ token }) => token);
    const key = tokens.join(' ');
    found.set(key, {
      tokens,
      sources: value.map(({ source }) => source),
      weight: weight + (found.get(key)?.weight ?? 0),
    });
  }
  return [...found.values()].sort((first, second) => second.weight - first.weight);
}

function french({ clauses, conjunction }: Sentence, settle: Settle): readonly Written[] {
  const joint: readonly Piece[] =
    conjunction === undefined
      ? []
      : [{ form: conjunction.entry === 'and' ? 'et' : 'mais', source: conjunction.at }];
  const [first, ...rest] = clauses.map(clause => clausePieces(clause, settle));
  return written([...first, ...rest.flatMap(pieces => [...joint, ...pieces])]);
}
