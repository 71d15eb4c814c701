import type { Message } from '../../message';
import { cellName, type CellName } from '../explain/cellName';
import { englishWord } from '../sentence';
import type { Address, Trace } from '../trace';
import { shares } from './derived';
import { message } from './sentences';

/** What only the walkthrough works out, in words. */
export const derivedNames = {
  'source.cosine': 'English embeddings',
  'target.cosine': 'French embeddings',
  cosine: 'cosine',
  logit: 'What the logit is made of',
  'share.residual': 'from the residual path',
  'share.feedforward': 'from feed forward',
  'share.bias': 'from the constant β',
  pair: '{0} · {1}',
  word: 'after {0}: {1}',
} as const;

/** What a number on screen is called, also one that is in no tensor. */
export function nameShown(trace: Trace, address: Address): CellName {
  const { sourceVocabulary, targetVocabulary } = trace.model.config;
  const { name, row, column } = address;
  const wordOf = (id: number): string =>
    name === 'source.cosine' ? englishWord(sourceVocabulary[id]) : targetVocabulary[id];
  const named = (place: string, quantity: string, subject: Message): CellName => ({
    place: message(place),
    quantity: message(quantity),
    subject,
    column: wordOf(column),
  });
  if (name === 'source.cosine' || name === 'target.cosine') {
    const pair = message(derivedNames.pair, wordOf(row), wordOf(column));
    return named(derivedNames[name], derivedNames.cosine, pair);
  }
  const share = shares.find(each => each === name);
  if (share === undefined) {
    return cellName(trace, address);
  }
  const read = targetVocabulary[trace.written[row]];
  const word = message(derivedNames.word, read, targetVocabulary[column]);
  return named(derivedNames.logit, derivedNames[share], word);
}
