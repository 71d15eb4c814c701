import { parse } from './parse';
import { translationsOf } from './translations';

/** Whether the grammar has the French tokens, without special ones, among its translations. */
export function accepts(english: readonly string[], french: readonly string[]): boolean {
  const parsed = parse(english);
  return (
    parsed.kind === 'sentence' &&
    translationsOf(parsed.sentence).some(
      ({ tokens }) =>
        tokens.length === french.length && tokens.every((token, at) => token === french[at]),
    )
  );
}
