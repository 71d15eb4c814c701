import type { Claim, ResourceLink, Tool } from '../pack/data';
import { dataShown, type ShownData } from '../pack/shownData';
import { escapeText } from '../escape';
import { renderExternalLink } from './links';
import { label, scrollable, type Page } from './page';
import type { LabelName } from './rendered';

const statusLabels: Readonly<Record<Tool['status'], LabelName>> = {
  current: 'statusCurrent',
  legacy: 'statusLegacy',
  niche: 'statusNiche',
};

/**
 * A `figure` fence: the pack's data that its attributes name as a table or a list, or the fence's
 * own `text` when there is no such data.
 */
export function renderFigure(
  page: Page,
  attributes: ReadonlyMap<string, string>,
  text: string,
): string {
  const shown = dataShown(attributes, page.context.asset);
  const content = shown && contentOf(page, shown);
  return content ?? `<p class="data">${escapeText(text)}</p>\n`;
}

function contentOf(page: Page, { data, isShown }: ShownData): string | undefined {
  switch (data.kind) {
    case 'tools':
      return toolTable(page, data.items.filter(isShown));
    case 'links':
      return linkList(page, data.items.filter(isShown));
    case 'claims':
      return claimList(page, data.items.filter(isShown));
    default:
      return data satisfies never;
  }
}

function toolTable(page: Page, tools: readonly Tool[]): string | undefined {
  const rows = tools.map(
    ({ name, url, category, status, why }) => `<tr>
<th scope="row">${renderExternalLink(url, escapeText(name))}</th>
<td>${escapeText(category)}</td>
<td><span class="status status-${status}">${escapeText(label(page, statusLabels[status]))}</span></td>
<td>${escapeText(why)}</td>
</tr>
`,
  );
  const columns = (['columnName', 'columnWhat', 'columnStatus', 'columnWhy'] as const).map(
    name => `<th scope="col">${escapeText(label(page, name))}</th>`,
  );
  return figure(
    page,
    tools,
    () => `<div class="table-scroll" ${scrollable(page, 'table')}>
<table>
<thead><tr>${columns.join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>`,
  );
}

function linkList(page: Page, links: readonly ResourceLink[]): string | undefined {
  const items = links.map(
    link => `<li><p>${renderExternalLink(link.url, escapeText(link.name))}: ${escapeText(link.why)}</p>
<p class="small">${escapeText(facts(link))}</p></li>
`,
  );
  return figure(page, links, () => `<ul class="entries">\n${items.join('')}</ul>`);
}

/** Each claim has a date of its own, so the whole needs none. */
function claimList(page: Page, claims: readonly Claim[]): string | undefined {
  const items = claims.map(
    ({ claim, source, url, reviewed }) => `<li><p>${escapeText(claim)}</p>
<p class="small">${renderExternalLink(url, escapeText(source))} · <time datetime="${reviewed}">${escapeText(label(page, 'reviewed', reviewed))}</time></p></li>
`,
  );
  return items.length === 0
    ? undefined
    : `<figure class="data">\n<ul class="entries">\n${items.join('')}</ul>\n</figure>\n`;
}

/** What else is known of a link, in the data's own words. */
function facts({ level, topics, cadence, language, status }: ResourceLink): string {
  return [level, topics?.join(', '), cadence, language, status]
    .filter(fact => fact !== undefined)
    .join(' · ');
}

/** With the oldest review as its date; `undefined` when there is nothing to show. */
function figure(
  page: Page,
  items: readonly { readonly reviewed: string }[],
  content: () => string,
): string | undefined {
  const [oldest] = items.map(item => item.reviewed).sort();
  return oldest === undefined
    ? undefined
    : `<figure class="data">
${content()}
<figcaption>${escapeText(label(page, 'reviewed', oldest))}</figcaption>
</figure>
`;
}
