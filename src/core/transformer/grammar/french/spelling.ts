/** A French word before its neighbours are known, and the English word that it comes from. */
export interface Piece {
  readonly form: string;
  /** What it becomes before a vowel: l', n', bel. */
  readonly beforeVowel?: string;
  /** Whether it is the article that «de» and «à» contract with; the pronoun «le» is not. */
  readonly article?: boolean;
  /** Index of the English word. */
  readonly source: number;
}

/** A French word as it is written. */
export interface Written {
  readonly token: string;
  readonly source: number;
}

export const contractions: Readonly<Record<string, string>> = {
  'à le': 'au',
  'à les': 'aux',
  'de le': 'du',
  'de les': 'des',
};

/** Writes the pieces in a row: elision (l'oiseau), euphony (un bel oiseau), contraction (du chat). */
export function written(pieces: readonly Piece[]): readonly Written[] {
  const spelled = pieces.map((piece, at) => ({
    ...piece,
    form: formBefore(pieces[at + 1], piece),
  }));
  return spelled.flatMap((piece, at) => {
    const before = contraction(spelled[at - 1], piece);
    const token = contraction(piece, spelled[at + 1]) ?? piece.form;
    return before === undefined ? [{ token, source: piece.source }] : [];
  });
}

function formBefore(next: Piece | undefined, { form, beforeVowel }: Piece): string {
  return next !== undefined && beforeVowel !== undefined && beginsWithVowel(next.form)
    ? beforeVowel
    : form;
}

/** No word of the lexicon has an h that hinders elision. */
function beginsWithVowel(form: string): boolean {
  return /^[aeiouyhàâéèêëîïôœ]/.test(form);
}

function contraction(first: Piece | undefined, second: Piece | undefined): string | undefined {
  return first !== undefined && second?.article === true
    ? contractions[`${first.form} ${second.form}`]
    : undefined;
}

/** The tokens as one reads them: no space after an apostrophe. */
export function frenchText(tokens: readonly string[]): string {
  return tokens.join(' ').replaceAll("' ", "'");
}
