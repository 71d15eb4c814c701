import { escapeAttribute, escapeText } from '../escape';
import { label, type Page } from './page';

/**
 * The way from below the heading `id` into the walkthrough of the transformer, to where `query`
 * says; nothing without one.
 */
export function walkthroughLink(
  page: Page,
  id: string,
  words: 'inNumbers' | 'tryInNumbers',
  query: string | undefined,
): string {
  if (query === undefined) {
    return '';
  }
  const heading = escapeText(page.headings.get(id) ?? '');
  const about = `<span class="visually-hidden">: ${heading}</span>`;
  const address = `href="#${escapeAttribute(id)}" data-walkthrough="${escapeAttribute(query)}"`;
  return `<p class="walkthrough-link"><a ${address}>${escapeText(label(page, words))}${about}</a></p>\n`;
}
