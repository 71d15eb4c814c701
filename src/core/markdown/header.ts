import { isStale } from '../dates';
import type { FrontMatter, Level } from '../pack/model';
import type { TopicReference } from './context';
import { escapeAttribute, escapeText } from './escape';
import { topicAttributes } from './links';
import { label, type Page } from './page';
import type { LabelName } from './rendered';

const levelLabels: Readonly<Record<Level, LabelName>> = {
  basic: 'levelBasic',
  working: 'levelWorking',
  deep: 'levelDeep',
};

/** The head of a page: its title and, where it has front matter, what to expect of it. */
export function renderHeader(title: string, matter: FrontMatter | undefined, page: Page): string {
  const facts =
    matter &&
    `<p class="summary">${escapeText(matter.summary)}</p>
<p class="meta">${meta(matter, page).join(' <span aria-hidden="true">·</span> ')}</p>
${prerequisites(page)}`;
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
  const { today } = page.context;
  const reviewed = escapeText(label(page, 'reviewed', topic.reviewed));
  const parts = [
    `<span class="level">${escapeText(label(page, levelLabels[topic.level]))}</span>`,
    `<span class="minutes">${escapeText(label(page, 'minutes', topic.minutes))}</span>`,
    `<time datetime="${escapeAttribute(topic.reviewed)}">${reviewed}</time>`,
  ];
  if (today !== undefined && isStale(topic.reviewed, topic.reviewEvery, today)) {
    const words = escapeText(label(page, 'mayBeOutOfDate'));
    parts.push(`<span class="badge badge-stale">${words}</span>`);
  }
  return parts;
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
  const file = `${key.slice(key.indexOf('/') + 1)}.md`;
  return `<a href="${escapeAttribute(file)}"${topicAttributes(key)}>${escapeText(title)}</a>`;
}
