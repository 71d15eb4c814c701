import type { WalkthroughState } from '../../core/transformer/walkthrough/state';

/** A sentence, perhaps with another beside it, and the words in it that are worth a look. */
type Example = Pick<WalkthroughState, 'source' | 'compared' | 'word' | 'position'>;

/** Sentences that show something, one click away. */
export const examples: readonly Example[] = [
  { source: 'the cat ate the fish', compared: undefined, word: 1, position: 5 },
  { source: 'the cat ate the fish', compared: 'the fish ate the cat', word: 1, position: 1 },
  // One adjective before the noun and one behind it.
  { source: 'the black cat sleeps', compared: undefined, word: 1, position: 2 },
  { source: 'the small black cats sleep', compared: undefined, word: 2, position: 3 },
  // Two words for one.
  { source: 'the cat does not eat the fish', compared: undefined, word: 3, position: 4 },
  { source: 'they went to the school', compared: undefined, word: 1, position: 2 },
  // More than one translation is right.
  { source: 'you see a big dog', compared: undefined, word: 0, position: 0 },
  // A beam writes «tu es triste», which is likelier, though «vous» is the likelier first word.
  { source: 'you are sad', compared: undefined, word: 0, position: 0 },
];
