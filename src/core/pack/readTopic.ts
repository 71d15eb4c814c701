import { scanBlocks, type Block } from '../scan/blocks';
import { readable, scanInlines } from '../scan/inlines';
import { parseCard } from './cards';
import { finding, type Finding } from './finding';
import { readFrontMatter, type FrontMatterReading } from './frontMatter';
import type { Card, Heading, Question, Topic } from './model';

/** A topic's file, read as far as it can be. */
export interface TopicReading {
  /** Relative to the pack folder. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly head: FrontMatterReading;
  /** `undefined` when the front matter is not sound. */
  readonly topic: Topic | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one topic by itself, without the pack around it. */
export function readTopic(path: string, text: string): TopicReading {
  const head = readFrontMatter(text);
  const blocks = scanBlocks(text, head.bodyStart);
  const { cards, findings } = readCards(blocks);
  const headings = headingsOf(blocks);
  const topic = head.data && {
    ...head.data,
    path,
    text,
    bodyStart: head.bodyStart,
    headings,
    questions: questionsOf(blocks),
    cards,
  };
  return {
    path,
    text,
    blocks,
    head,
    topic,
    findings: [...head.findings, ...repeatedSources(head), ...findings],
  };
}

function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap(block =>
    block.kind === 'heading' && block.level > 1
      ? [{ id: block.id, text: block.text, level: block.level, at: block.at }]
      : [],
  );
}

/** Of two with one id the first counts. */
function questionsOf(blocks: readonly Block[]): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const quote of new Set(blocks.map(block => block.quote))) {
    const { callout, id, title } = quote ?? {};
    if (callout === 'over-to-you' && id !== undefined && title && !questions.has(id)) {
      questions.set(id, { id, text: readable(scanInlines([title])) });
    }
  }
  return [...questions.values()];
}

function readCards(blocks: readonly Block[]): {
  readonly cards: readonly Card[];
  readonly findings: readonly Finding[];
} {
  const cards = new Map<string, Card>();
  const findings: (readonly Finding[])[] = [];
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level > 1) {
      heading = block.id;
    } else if (block.kind === 'fence' && block.language === 'card') {
      const reading = parseCard(block, heading);
      findings.push(reading.findings);
      if (reading.ok && cards.has(reading.data.id)) {
        findings.push([finding('RP313', block.at.start, reading.data.id)]);
      } else if (reading.ok) {
        cards.set(reading.data.id, reading.data);
      }
    }
  }
  return { cards: [...cards.values()], findings: findings.flat() };
}

function repeatedSources({ data, places }: FrontMatterReading): readonly Finding[] {
  const ids = data?.sources.map(source => source.id) ?? [];
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [finding('RP216', places.offsetOf(['sources', index, 'id']), id)]
      : [],
  );
}
