import type { Message } from '../../message';
import { cellName, type CellName } from '../explain/cellName';
import { englishWord } from '../sentence';
import type { Address, Trace } from '../trace';
import { parseWeighed, shares } from './derived';
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
  weighed: 'weight × value',
  weighedPair: '{0} → {1}, column {2}',
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
  const [head, from] = parseWeighed(name) ?? [];
  if (head !== undefined && from !== undefined) {
    const weight = cellName(trace, { name: `${head}.weights`, row: from, column: row });
    const asks = cellName(trace, { name: `${head}.sum`, row: from, column: 0 });
    return {
      place: weight.place,
      quantity: message(derivedNames.weighed),
      subject: message(derivedNames.weighedPair, asks.column, weight.column, column),
      column: String(column),
    };
  }
  const share = shares.find(each => each === name);
  if (share === undefined) {
    return cellName(trace, address);
  }
  const read = targetVocabulary[trace.written[row]];
  const word = message(derivedNames.word, read, targetVocabulary[column]);
  return named(derivedNames.logit, derivedNames[share], word);
}
