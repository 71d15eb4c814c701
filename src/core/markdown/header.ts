import type { Dated } from '../aging/dated';
import type { FrontMatter, Level } from '../pack/model';
import type { TopicReference } from './context';
import { escapeAttribute, escapeText } from '../escape';
import { fileOf, topicAttributes } from './links';
import { label, type Page } from './page';
import type { LabelName } from './rendered';

/** What a level is called. */
export const levelLabels: Readonly<Record<Level, LabelName>> = {
  basic: 'levelBasic',
  working: 'levelWorking',
  deep: 'levelDeep',
  reference: 'levelReference',
};

/**
 * The head of a page: its title and, where it has front matter, what to expect of it. It names what
 * on the page is `overdue`.
 */
export function renderHeader(
  title: string,
  matter: FrontMatter | undefined,
  overdue: readonly Dated[],
  page: Page,
): string {
  const facts =
    matter &&
    `<p class="summary">${escapeText(matter.summary)}</p>
<p class="meta">${meta(matter, page).join(' <span aria-hidden="true">·</span> ')}</p>
${staleness(overdue, page)}${prerequisites(page)}`;
  return `<header class="topic-header">
<h1>${escapeText(title)}</h1>
${facts ?? ''}</header>
`;
}

/** The foot of a page: where to go from here. */
export function renderNeighbours(page: Page): string {
  const { previous, next, related } = page.context;
  const parts = [
    previous && neighbour(page, 'previous', previous),
    next && neighbour(page, 'next', next),
    related.length > 0 &&
      `<p class="related">${escapeText(label(page, 'related'))}: ${related.map(topicLink).join(', ')}</p>`,
  ].filter(part => typeof part === 'string');
  return parts.length === 0
    ? ''
    : `<nav class="neighbours" aria-label="${escapeAttribute(label(page, 'furtherReading'))}">
${parts.join('\n')}
</nav>
`;
}

function meta(topic: FrontMatter, page: Page): readonly string[] {
  const reviewed = escapeText(label(page, 'reviewed', topic.reviewed));
  return [
    `<span class="level">${escapeText(label(page, levelLabels[topic.level]))}</span>`,
    `<span class="minutes">${escapeText(label(page, 'minutes', topic.minutes))}</span>`,
    `<time datetime="${escapeAttribute(topic.reviewed)}">${reviewed}</time>`,
  ];
}

/** The badge, which opens the list of what it is there for. */
function staleness(overdue: readonly Dated[], page: Page): string {
  if (overdue.length === 0) {
    return '';
  }
  const badge = `<span class="badge badge-stale">${escapeText(label(page, 'mayBeOutOfDate'))}</span>`;
  const items = overdue.map(({ kind, title, heading, due }) => {
    const words = escapeText(kind === 'topic' ? label(page, 'wholeTopic') : title);
    const name =
      heading === undefined ? words : `<a href="#${escapeAttribute(heading)}">${words}</a>`;
    const since = escapeText(label(page, 'dueOn', due));
    return `<li>${name} · <time datetime="${due}">${since}</time></li>`;
  });
  return `<details class="stale">
<summary>${badge} ${escapeText(label(page, 'overdue', overdue.length))}</summary>
<ul>
${items.join('\n')}
</ul>
</details>
`;
}

function prerequisites(page: Page): string {
  const links = page.context.prerequisites.map(topicLink);
  return links.length === 0
    ? ''
    : `<p class="prerequisites">${escapeText(label(page, 'readFirst'))}: ${links.join(', ')}</p>\n`;
}

function neighbour(page: Page, direction: 'previous' | 'next', topic: TopicReference): string {
  const name = escapeText(label(page, direction));
  return `<p class="${direction}">${name}: ${topicLink(topic)}</p>`;
}

function topicLink({ key, title }: TopicReference): string {
  return `<a href="${escapeAttribute(fileOf(key))}"${topicAttributes(key)}>${escapeText(title)}</a>`;
}
