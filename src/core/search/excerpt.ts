const longest = 160;
const lead = 40;

/**
 * At most 160 characters of `text` around the first of the folded `terms` found in it, cut between
 * words, with an ellipsis where something was left out.
 */
export function excerpt(text: string, terms: readonly string[]): string {
  if (text.length <= longest) {
    return text;
  }
  const from = startBefore(text, firstMatch(text, terms));
  const room = longest - (from > 0 ? 1 : 0) - 1;
  const isTail = text.length - from <= room + 1;
  const cut = isTail ? text.slice(from) : beforeLastBreak(text.slice(from, from + room));
  return `${from > 0 ? '…' : ''}${cut}${isTail ? '' : '…'}`;
}

function firstMatch(text: string, terms: readonly string[]): number {
  // Lower case keeps offsets for nearly all text; where it does not, the cut is a little off.
  const lower = text.toLowerCase();
  const places = terms.map(term => lower.indexOf(term)).filter(at => at >= 0);
  return places.length > 0 ? Math.min(...places) : 0;
}

function startBefore(text: string, match: number): number {
  if (match <= lead) {
    return 0;
  }
  const word = /\s[^\p{L}\p{N}]*(?=[\p{L}\p{N}])/u.exec(text.slice(match - lead, match));
  return word === null ? match : match - lead + word.index + word[0].length;
}

function beforeLastBreak(text: string): string {
  const space = text.lastIndexOf(' ');
  return space > text.length / 2 ? text.slice(0, space) : text;
}
