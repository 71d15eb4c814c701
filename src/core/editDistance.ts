/** Longer words are not compared: it bounds the work for hostile input. */
const maximumLength = 40;

/** Levenshtein's distance: how many letters to add, drop or change; Infinity beyond 40 letters. */
export function distanceBetween(first: string, second: string): number {
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
