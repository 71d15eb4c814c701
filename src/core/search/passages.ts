import { scanBlocks } from '../scan/blocks';
import { plainText, readBlock } from '../scan/plainText';
import type { Card, Level, Pack, Topic } from '../pack/model';

/** The smallest thing a look-up can find: a topic, a heading's own text, or a card. */
export interface Passage {
  readonly pack: string;
  readonly topic: string;
  readonly heading: string | null;
  readonly card: string | null;
  /** Of the topic. */
  readonly level: Level;
  /** What a list shows: the topic's title, the heading, or the card's question. */
  readonly title: string;
  /** The topic's title, so that a query may mix words of the topic and of the passage. */
  readonly topicTitle: string;
  readonly aliases: string;
  readonly tags: string;
  /** Plain text on one line. */
  readonly body: string;
}

/** Everything that can be looked up in `pack`, in reading order. */
export function passagesOf(pack: Pack): readonly Passage[] {
  return pack.topics.flatMap(topic => [
    ...sectionsOf(pack, topic),
    ...topic.cards.map(card => passageOfCard(pack, topic, card)),
  ]);
}

function sectionsOf(pack: Pack, topic: Topic): readonly Passage[] {
  const { id, title, level } = topic;
  const common = { pack: pack.id, topic: id, level, card: null, topicTitle: title };
  const passages: Passage[] = [];
  let open: { heading: string | null; title: string; texts: string[] } = {
    heading: null,
    title: topic.title,
    texts: [topic.summary],
  };

  function close(): void {
    const isTopic = open.heading === null;
    passages.push({
      ...common,
      heading: open.heading,
      title: open.title,
      aliases: isTopic ? topic.aliases.join(' ') : '',
      tags: isTopic ? topic.tags.join(' ') : '',
      body: oneLine(open.texts.join(' ')),
    });
  }

  for (const block of scanBlocks(topic.text, topic.bodyStart)) {
    if (block.kind === 'heading') {
      close();
      open = { heading: block.id, title: block.text, texts: [] };
    } else if (block.kind !== 'fence' || block.language !== 'card') {
      open.texts.push(readBlock(block));
    }
  }
  close();
  return passages;
}

function passageOfCard(pack: Pack, topic: Topic, card: Card): Passage {
  // A question may go on with code; what is asked stands before it.
  const question = scanBlocks(withoutGapMarks(card.question), 0).map(readBlock);
  return {
    pack: pack.id,
    topic: topic.id,
    heading: card.heading ?? null,
    card: card.id,
    level: topic.level,
    title: oneLine(question.slice(0, 1).join('')),
    topicTitle: topic.title,
    aliases: '',
    tags: '',
    body: oneLine(
      [...question.slice(1), ...[...answersOf(card), card.why ?? ''].map(plainText)].join(' · '),
    ),
  };
}

function answersOf(card: Card): readonly string[] {
  switch (card.type) {
    case 'qa':
    case 'predict':
      return [card.answer];
    case 'choice':
      return card.options.map(option => option.text);
    case 'order':
      return card.items;
    case 'cloze':
      return [];
    default:
      return card satisfies never;
  }
}

function withoutGapMarks(question: string): string {
  return question.replace(/\{\{c\d+::([^{}]*)\}\}/g, '$1');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
