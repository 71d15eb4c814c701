/**
 * A sentence for the person that core can write without knowing their language: an English
 * template with `{0}`, `{1}` … and its arguments, which the edges hand to their translator.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

/** The sentence in English. */
export function inEnglish({ template, args }: Message): string {
  return template.replace(/\{(\d+)\}/g, (whole, index: string) =>
    String(args[Number(index)] ?? whole),
  );
}
