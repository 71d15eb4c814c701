import { escapeText } from '../escape';

/** What a page shows when its text could not be rendered: the text itself. */
export function renderFallback(text: string): string {
  return `<pre class="fallback">${escapeText(text)}</pre>`;
}
