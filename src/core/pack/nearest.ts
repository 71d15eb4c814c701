import { distanceBetween } from '../editDistance';

/**
 * What to offer in place of `word`: the most similar of `known` if a slip of the keyboard explains
 * the difference, else all of them. In backticks, for a sentence.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const ranked = known
    .map(candidate => ({
      candidate,
      distance: distanceBetween(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((first, second) => first.distance - second.distance);
  const [best] = ranked;
  const offered = best !== undefined && best.distance <= limit ? [best.candidate] : known;
  return offered.map(candidate => `\`${candidate}\``).join(', ');
}
