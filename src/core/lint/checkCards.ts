import { finding, type FileFindings, type Finding } from '../pack/finding';
import type { Card } from '../pack/model';
import type { TopicReading } from '../pack/readTopic';

/** What is wrong with a topic's cards although they can be asked. */
export function checkCards({ topic, blocks, head }: TopicReading): readonly Finding[] {
  const hasFence = blocks.some(block => block.kind === 'fence' && block.language === 'card');
  if (blocks.length > 0 && !hasFence && topic?.level !== 'reference') {
    return [finding('RP316', head.bodyStart)];
  }
  return (topic?.cards ?? []).flatMap(({ why, heading, at }) => [
    ...(why === undefined ? [finding('RP314', at.start)] : []),
    ...(heading === undefined ? [finding('RP317', at.start)] : []),
  ]);
}

/** Questions that an earlier card of the pack asks in the same words. */
export function findRepeatedQuestions(topics: readonly TopicReading[]): readonly FileFindings[] {
  const firstAsked = new Map<string, string>();
  return topics.map(({ path, topic }) => ({
    path,
    findings: (topic?.cards ?? []).flatMap(card => {
      const { id, at } = card;
      const words = wordsOf(card);
      const first = firstAsked.get(words);
      firstAsked.set(words, first ?? `${topic?.id}#${id}`);
      return first === undefined ? [] : [finding('RP315', at.start, first)];
    }),
  }));
}

/** What the reader is asked. "Which is true?" is another question over other options. */
function wordsOf(card: Card): string {
  const offered = card.type === 'choice' ? card.options.map(option => option.text) : [];
  const items = card.type === 'order' ? card.items : offered;
  return [card.question, ...items].join(' ').toLowerCase().split(/\s+/).join(' ');
}
