import { parseData, type PackData } from '../src/core/pack/data';
import type { Card, Pack, Topic } from '../src/core/pack/model';
import { resolveInPack } from '../src/core/pack/paths';
import { scanBlocks, type FenceBlock, type TextBlock } from '../src/core/scan/blocks';
import { readable, scanInlines } from '../src/core/scan/inlines';
import type { Line } from '../src/core/scan/lines';
import { isTable, plainText, readBlock } from '../src/core/scan/plainText';

/** A reference is held by what it is made from; every other topic is reviewed by the statement. */
export function reviewedTopics({ topics }: Pack): readonly Topic[] {
  return topics.filter(({ level }) => level !== 'reference');
}

/**
 * Every sentence of a topic that may be wrong, as plain text in page order: prose, rows of tables,
 * what drawings say in words, cards, and the data that its figures show.
 */
export function statementsOf(topic: Topic, { assets }: Pack): readonly string[] {
  const cards = new Map(topic.cards.map(card => [card.at.start, card]));
  const all = scanBlocks(topic.text, topic.bodyStart).flatMap(block => {
    if (block.kind === 'text') {
      return statementsIn(block);
    }
    const card = cards.get(block.at.start);
    if (card) {
      return [statementOf(card)];
    }
    return block.kind === 'fence' && block.language === 'figure' ? itemsOf(block, assets) : [];
  });
  return [...new Set([topic.summary, ...all].map(text => text.replace(/\s+/g, ' ').trim()))];
}

function statementsIn(block: TextBlock): readonly string[] {
  const rows = isTable(block) ? block.lines.slice(2) : [];
  return rows.length > 0 ? rows.map(rowOf) : sentencesIn(readBlock(block));
}

function rowOf({ text, at }: Line): string {
  const cells = readable(scanInlines([{ text, at }])).split(/(?<!\\)\|/);
  return cells
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
    .join(' · ');
}

/** A sentence ends at a full stop, question or exclamation mark before a capital letter. */
function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”)]?)\s+(?=["“(]?\p{Lu})/u).filter(text => /\p{L}/u.test(text));
}

function statementOf(card: Card): string {
  const { id, question, why = '' } = card;
  const answer = (): string => {
    switch (card.type) {
      case 'qa':
        return plainText(card.answer);
      case 'predict':
        return card.answer;
      case 'choice':
        return plainText(
          card.options.map(({ text, correct }) => `${correct ? '☑' : '☐'} ${text}`).join(' '),
        );
      case 'order':
        return plainText(card.items.join(' → '));
      case 'cloze':
        return '';
      default:
        return card satisfies never;
    }
  };
  return `Card ${id}: ${plainText(question)} ${answer()} ${plainText(why)}`;
}

function itemsOf({ attributes }: FenceBlock, assets: Pack['assets']): readonly string[] {
  const path = resolveInPack('', attributes.get('src') ?? '');
  const reading = parseData(assets.get(path ?? '') ?? '');
  const group = attributes.get('group');
  return reading.ok
    ? reading.data.items.flatMap((item: PackData['items'][number]) =>
        group === undefined || item.group === group ? [wordsOf(item)] : [],
      )
    : [];
}

function wordsOf(item: PackData['items'][number]): string {
  if ('claim' in item) {
    return item.claim;
  }
  const kind = 'category' in item ? `${item.category}, ${item.status}` : (item.level ?? '');
  return `${item.name} (${kind}): ${item.why}`;
}
