import { valueAt } from '../explainShown';
import type { Look } from './look';

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
