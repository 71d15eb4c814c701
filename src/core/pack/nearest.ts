/** Longer words are not compared: it bounds the work for hostile input. */
const maximumLength = 40;

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

/** Levenshtein's distance: how many letters to add, drop or change. */
function distanceBetween(first: string, second: string): number {
  if (first.length > maximumLength || second.length > maximumLength) {
    return Infinity;
  }
  let row = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let line = 1; line <= first.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= second.length; column += 1) {
      const changed = row[column - 1] + (first[line - 1] === second[column - 1] ? 0 : 1);
      next.push(Math.min(changed, row[column] + 1, next[column - 1] + 1));
    }
    row = next;
  }
  return row[second.length];
}
