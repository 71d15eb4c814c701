import type { RenderContext, TopicReference } from '../../src/core/markdown/context';
import { englishLabels } from '../../src/core/markdown/rendered';
import type { Topic } from '../../src/core/pack/model';
import { readTopic } from '../../src/core/pack/readTopic';

/** What a topic's front matter says where a test does not care. */
const matter = {
  id: 'sample',
  title: 'Sample',
  summary: 'A topic for tests.',
  level: 'basic',
  minutes: 1,
  reviewed: '2026-11-22',
  reviewEvery: '12mo',
  sources: [{ id: 'spec', title: 'A specification', url: 'https://example.org/', kind: 'primary' }],
};

/** The topic at `topics/sample.md` with that body; `changes` to its front matter. */
export function topicOf(body: string, changes: Readonly<Record<string, unknown>> = {}): Topic {
  // JSON is YAML.
  const text = `---\n${JSON.stringify({ ...matter, ...changes })}\n---\n${body}`;
  const { topic, findings } = readTopic('topics/sample.md', text);
  if (topic === undefined) {
    throw new Error(`no topic: ${JSON.stringify(findings)}`);
  }
  return topic;
}

/** The one other topic there is, at `topics/other.md`. */
export const otherTopic: TopicReference = {
  key: 'pack/other',
  title: 'Other',
  summary: 'Another topic.',
  level: 'deep',
  minutes: 3,
};

/** Nothing around the topic but the given files. */
export function contextOf(
  files: Readonly<Record<string, string>> = {},
  changes: Partial<RenderContext> = {},
): RenderContext {
  return {
    key: 'pack/sample',
    labels: englishLabels,
    today: '2026-11-22',
    asset: path => (Object.hasOwn(files, path) ? files[path] : undefined),
    topicAt: path => (path === 'topics/other.md' ? otherTopic : undefined),
    mentionsIn: () => [],
    previous: undefined,
    next: undefined,
    prerequisites: [],
    related: [],
    ...changes,
  };
}
