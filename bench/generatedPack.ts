import type { PackFiles } from '../src/core/pack/files';

const headingsPerTopic = 5;
const wordsPerTopic = 400;
const wordsPerParagraph = 40;
const cardsPerTopic = 4;

/** The next word of a text. */
export type NextWord = () => string;

/** A pack of made-up topics: each 400 words of text under five headings, and four cards. */
export function generatedPack(topics: number, next: NextWord): PackFiles {
  const ids = Array.from({ length: topics }, (_, at) => `topic-${at}`);
  const manifest = {
    formatVersion: 1,
    id: 'generated',
    title: 'Generated',
    version: '1.0.0',
    license: 'MIT',
    sections: [{ id: 'all', title: 'All', topics: ids }],
  };
  return {
    files: [
      file('refresher-pack.json', JSON.stringify(manifest)),
      ...ids.map(id => file(`topics/${id}.md`, topicText(id, next))),
    ],
  };
}

function file(path: string, text: string): PackFiles['files'][number] {
  return { path, content: { kind: 'text', text } };
}

function topicText(id: string, next: NextWord): string {
  const words = (count: number): string => Array.from({ length: count }, next).join(' ');
  const matter = {
    id,
    title: words(3),
    summary: words(12),
    level: 'working',
    minutes: 3,
    tags: Array.from({ length: 3 }, next),
    aliases: Array.from({ length: 4 }, next),
    reviewed: '2026-11-22',
    reviewEvery: '12mo',
    sources: [{ id: 'one', title: words(4), url: 'https://example.org/', kind: 'primary' }],
  };
  const paragraphs = wordsPerTopic / wordsPerParagraph / headingsPerTopic;
  const sections = Array.from({ length: headingsPerTopic }, () => [
    `## ${words(4)}`,
    ...Array.from({ length: paragraphs }, () => words(wordsPerParagraph)),
  ]);
  const cards = Array.from({ length: cardsPerTopic }, (_, at) =>
    ['```card id=card-' + at + ' type=qa', `Q: ${words(10)}`, `A: ${words(15)}`, '```'].join('\n'),
  );
  // JSON is YAML.
  return [`---\n${JSON.stringify(matter)}\n---`, ...sections.flat(), ...cards].join('\n\n');
}
