const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Characters that change how text reads without being seen: controls, direction overrides,
 * zero-width characters and tags (Trojan Source, CVE-2021-42574).
 */
export const invisible =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Names that HTML has for invisible characters; every other named reference is harmless text. */
const invisibleReferences =
  /&(?:zwnj|zwj|lrm|rlm|ZeroWidthSpace|Negative(?:VeryThin|Thin|Medium|Thick)Space|NoBreak|af|ApplyFunction|it|InvisibleTimes|ic|InvisibleComma);/g;

/** Most text has none of these, and testing for them is cheaper than replacing none. */
const notable = /[&<>"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2000-\u206f\udb40\ufeff]/;

/** `text` as HTML text; what cannot be seen is shown by its code point. */
export function escapeText(text: string): string {
  return notable.test(text)
    ? markInvisible(text.replace(/[&<>]/g, character => special[character]))
    : text;
}

/** `text` for a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return notable.test(text)
    ? showInvisible(text).replace(/[&<>"]/g, character => special[character])
    : text;
}

/** Text of a Markdown token, where named character references keep their meaning. */
export function escapeMarkdownText(text: string): string {
  return !notable.test(text)
    ? text
    : markInvisible(
        text
          .replace(invisibleReferences, reference => `&amp;${reference.slice(1)}`)
          .replace(/&(?![a-z][a-z0-9]{1,31};)|[<>]/gi, character => special[character]),
      );
}

/** Marks invisible characters in text that is HTML already. */
export function markInvisible(html: string): string {
  return html.replace(
    invisible,
    character => `<span class="invisible">${codePointName(character)}</span>`,
  );
}

/** Plain text in which what cannot be seen is shown by its code point. */
export function showInvisible(text: string): string {
  return text.replace(invisible, codePointName);
}

/** `U+202E` */
export function codePointName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
