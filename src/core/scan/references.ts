/** The references that matter in an address; the rest stays as written, which is harmless. */
const references: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  colon: ':',
  sol: '/',
  num: '#',
  period: '.',
  Tab: '\t',
  NewLine: '\n',
};

/** Resolves the character references that can occur in an address or a title. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, decodeReference);
}

function decodeReference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    return references[name] ?? whole;
  }
  const codePoint = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
}
