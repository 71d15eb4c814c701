import type { CalloutKind } from './dialect';
import { escapeText } from '../escape';
import { label, type Page } from './page';
import type { LabelName } from './rendered';

const labels: Readonly<Record<CalloutKind, LabelName>> = {
  misconception: 'misconception',
  'over-to-you': 'overToYou',
  note: 'note',
  more: 'more',
};

/**
 * A callout, or for `more` a closed disclosure. `title` and `body` are HTML; `id` is the one
 * written after the title.
 */
export function renderCallout(
  page: Page,
  kind: CalloutKind,
  id: string | undefined,
  title: string,
  body: string,
): string {
  const name = escapeText(label(page, labels[kind]));
  const anchor = id === undefined ? undefined : page.ids.claim(id);
  const own = anchor === undefined ? '' : ` id="${anchor}"`;
  if (kind === 'more') {
    return `<details class="more"${own}><summary>${title || name}</summary>
${body}</details>
`;
  }
  const titleId = page.ids.claim(`callout-${page.ids.count('callout')}`);
  const words = title && ` <span class="callout-own">${title}</span>`;
  // An id that was taken names something else, and an answer is kept under its id.
  const field =
    kind === 'over-to-you' && id !== undefined && anchor === id
      ? renderAnswerField(page, id, titleId)
      : '';
  return `<aside class="callout callout-${kind}"${own} role="note" aria-labelledby="${titleId}">
<p class="callout-title" id="${titleId}"><span class="callout-label">${name}</span>${words}</p>
${body}${field}</aside>
`;
}

/**
 * Where the reader writes an answer. The page's script shows it, since only it can keep one; a page
 * that is no topic has nowhere to keep it.
 */
function renderAnswerField({ ids, context }: Page, callout: string, titleId: string): string {
  if (context.key === undefined) {
    return '';
  }
  const field = ids.claim(`${callout}_answer`);
  return `<form class="own-answer" method="dialog" data-callout="${callout}" hidden>
<label for="${field}">${escapeText(context.labels.ownAnswer)}</label>
<textarea id="${field}" rows="2" aria-describedby="${titleId}"></textarea>
<p class="own-answer-state" role="status"></p>
</form>
`;
}
