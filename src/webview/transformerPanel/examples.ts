/** Sentences that show something, one click away. */
export const examples: readonly { readonly source: string; readonly compared?: string }[] = [
  { source: 'the cat ate the fish' },
  { source: 'the cat ate the fish', compared: 'the fish ate the cat' },
  { source: 'the black cat sleeps' },
  { source: 'the small black cats sleep' },
  { source: 'the cat does not eat the fish' },
  { source: 'they went to the school' },
  { source: 'you see a big dog' },
];
