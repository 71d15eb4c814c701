/** A word as searched for: lower case, without accents or compatibility forms (NFKD). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
