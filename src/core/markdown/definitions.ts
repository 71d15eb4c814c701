import type { TopicReference } from './context';
import { showInvisible } from '../escape';
import { levelLabels } from './header';
import { label, type Page } from './page';
import type { Definition } from './rendered';

/** What each topic is that a page, once written, links to. */
export function definitionsOn(page: Page): readonly Definition[] {
  const { previous, next, prerequisites, related } = page.context;
  const around = [previous, next, ...prerequisites, ...related].filter(
    topic => topic !== undefined,
  );
  const topics = new Map([...around.map(topic => [topic.key, topic] as const), ...page.linked]);
  return [...topics.values()].map(topic => define(page, topic));
}

function define(page: Page, { key, title, summary, level, minutes }: TopicReference): Definition {
  return {
    topic: key,
    title: showInvisible(title),
    summary: showInvisible(summary),
    facts: `${label(page, levelLabels[level])} · ${label(page, 'minutes', minutes)}`,
  };
}
