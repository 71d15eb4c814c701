import type { Vocabulary } from './vocabulary';

/** How many of each kind; every one is typed letter by letter. */
const typedOfEachKind = 12;

/**
 * What people type, letter by letter, in random order: words and pairs of words that are there,
 * words with a typo, and words that are nowhere.
 */
export function queriesAsTyped(vocabulary: Vocabulary, random: () => number): readonly string[] {
  const { next, words } = vocabulary;
  const rare = (): string => words[Math.floor(random() * words.length)];
  const kinds: readonly (() => string)[] = [
    next,
    rare,
    () => withTypo(longWord(rare), random),
    () => `${next()} ${rare()}`,
    () => `${longWord(next)} ${longWord(next)}`,
    () => `${withTypo(longWord(rare), random)} ${next()}`,
    () => `zx${[...rare()].reverse().join('')}`,
  ];
  const finished = kinds.flatMap(kind => Array.from({ length: typedOfEachKind }, kind));
  const typed = finished.flatMap(query =>
    Array.from(query, (_, at) => query.slice(0, at + 1)).filter(part => !part.endsWith(' ')),
  );
  return shuffled(typed, random);
}

function longWord(draw: () => string): string {
  for (;;) {
    const word = draw();
    if (word.length >= 5) {
      return word;
    }
  }
}

/** Two neighbouring letters swapped, or one left out. */
function withTypo(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const rest = word.slice(at + 2);
  return random() < 0.5
    ? `${word.slice(0, at)}${word[at + 1]}${word[at]}${rest}`
    : `${word.slice(0, at)}${word[at + 1]}${rest}`;
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map(item => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
