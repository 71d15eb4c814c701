import { sentence } from './english/sentence';
import { frenchTokens } from './french/tokens';
import { wordsOf } from './words';

/** Fills a batch's shorter sentences; no sentence has it. */
export const padding = '<pad>';

/** Ends every sentence, in both languages. */
export const end = '<eos>';

/** What the decoder reads before its first word. */
export const begin = '<bos>';

/** The tokens of a language; a token's index is its id and its row in the embedding. */
export interface Vocabulary {
  readonly tokens: readonly string[];
  /** −1 for what the language does not have. */
  readonly idOf: (token: string) => number;
}

/** The words that a person can type. */
export const englishWords: readonly string[] = wordsOf(sentence);

/** Sorted, so that the order changes only with the words. */
export const english: Vocabulary = vocabulary([padding, end, ...englishWords]);

export const french: Vocabulary = vocabulary([padding, begin, end, ...frenchTokens()]);

function vocabulary(tokens: readonly string[]): Vocabulary {
  const ids = new Map(tokens.map((token, id) => [token, id]));
  return { tokens, idOf: token => ids.get(token) ?? -1 };
}
