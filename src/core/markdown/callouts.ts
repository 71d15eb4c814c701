import type { CalloutKind } from './dialect';
import { escapeText } from './escape';
import { label, type Page } from './page';
import type { LabelName } from './rendered';

const labels: Readonly<Record<CalloutKind, LabelName>> = {
  misconception: 'misconception',
  'over-to-you': 'overToYou',
  note: 'note',
  more: 'more',
};

/** A callout, or for `more` a closed disclosure. `title` and `body` are HTML. */
export function renderCallout(page: Page, kind: CalloutKind, title: string, body: string): string {
  const name = escapeText(label(page, labels[kind]));
  if (kind === 'more') {
    return `<details class="more"><summary>${title || name}</summary>
${body}</details>
`;
  }
  const id = page.ids.claim(`callout-${page.ids.count('callout')}`);
  const own = title && ` <span class="callout-own">${title}</span>`;
  return `<aside class="callout callout-${kind}" role="note" aria-labelledby="${id}">
<p class="callout-title" id="${id}"><span class="callout-label">${name}</span>${own}</p>
${body}</aside>
`;
}
