import DOMPurify, { type Config } from 'dompurify';

/**
 * The second wall behind core's own escaping: whatever reaches the page, it brings no script, no
 * style of its own and no form that could be sent anywhere.
 */
const rules = {
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  FORBID_TAGS: ['style'],
  FORBID_ATTR: ['style', 'action', 'formaction', 'srcset'],
  RETURN_TRUSTED_TYPE: true,
} satisfies Config;

/** Elements whose id or name would become a property of `document` or of their form. */
const namedElements = 'form, img, embed, object, iframe, input, button, select, textarea, fieldset';

// A heading may be called "links" or "title": on a heading such an id shadows nothing.
DOMPurify.addHook('uponSanitizeAttribute', (element, attribute) => {
  if (attribute.attrName === 'id' && !element.matches(namedElements)) {
    attribute.forceKeepAttr = true;
  }
});

/** Fills `element` with what is harmless of `html`. */
export function setSanitizedHtml(element: Element, html: string): void {
  const trusted = DOMPurify.sanitize(html, rules);
  // The DOM's own types do not know TrustedHTML yet; the browser asks for it.
  element.innerHTML = trusted as unknown as string;
}
