import { distanceBetween } from '../../editDistance';
import { derive } from './derive';
import { maximumWords, sentence } from './english/sentence';
import type { Sentence } from './syntax';
import { englishWords } from './vocabulary';

/** What the grammar makes of some English words. */
export type Parsed =
  /** Right and complete; `completions` could still follow. */
  | {
      readonly kind: 'sentence';
      readonly sentence: Sentence;
      readonly completions: readonly string[];
    }
  /** Right so far. */
  | { readonly kind: 'unfinished'; readonly completions: readonly string[] }
  /** The word at `at` is known but cannot stand there; `expected` could, or nothing if it is empty. */
  | { readonly kind: 'misplaced'; readonly at: number; readonly expected: readonly string[] }
  /** The word at `at` is not known; `nearest` are, the most similar first. */
  | { readonly kind: 'unknown'; readonly at: number; readonly nearest: readonly string[] }
  /** With the word at `at`, the sentence would have to be longer than any the grammar has. */
  | { readonly kind: 'too long'; readonly at: number };

const known = new Set(englishWords);

/** Reads English words, spelled as the vocabulary spells them. Says where they leave the grammar. */
export function parse(words: readonly string[]): Parsed {
  const unknown = words.findIndex(word => !known.has(word));
  if (unknown >= 0) {
    return { kind: 'unknown', at: unknown, nearest: nearestWords(words[unknown]) };
  }
  const { derivations, reached, expected } = derive(sentence, words, maximumWords);
  if (derivations.length > 0) {
    return { kind: 'sentence', sentence: derivations[0], completions: expected };
  }
  if (reached === words.length) {
    return { kind: 'unfinished', completions: expected };
  }
  return derive(sentence, words, Infinity).reached > reached
    ? { kind: 'too long', at: reached }
    : { kind: 'misplaced', at: reached, expected };
}

/** The words that can follow `words`; none after what the grammar does not have. */
export function completions(words: readonly string[]): readonly string[] {
  const { reached, expected } = derive(sentence, words, maximumWords);
  return reached === words.length ? expected : [];
}

/** Up to three known words that a slip of the keyboard can have turned into `word`. */
export function nearestWords(word: string): readonly string[] {
  const limit = Math.max(1, Math.ceil(word.length / 3));
  return (
    englishWords
      .map(candidate => ({ candidate, distance: distanceBetween(word, candidate) }))
      // A letter has to be left of what was typed.
      .filter(({ distance }) => distance <= limit && distance < word.length)
      .sort((first, second) => first.distance - second.distance)
      .slice(0, 3)
      .map(({ candidate }) => candidate)
  );
}
