import { scanInlines } from '../scan/inlines';
import {
  calloutKinds,
  type Block,
  type HeadingBlock,
  type Quote,
  type TextBlock,
} from '../scan/blocks';
import { isTable } from '../scan/plainText';
import { codePointName, invisible } from '../escape';
import { finding, type Finding } from '../pack/finding';
import { didYouMean } from '../pack/nearest';
import type { TopicReading } from '../pack/readTopic';
import { countWords } from './prose';

const maximumWords = 650;

/** What is wrong with how a topic's body is built. */
export function checkStructure(reading: TopicReading): readonly Finding[] {
  const { topic, blocks, head } = reading;
  const words = blocks.filter(isProse).reduce((sum, block) => sum + wordsOf(block), 0);
  return [
    ...(blocks.length === 0 ? [finding('RP420', head.bodyStart)] : []),
    ...(words > maximumWords && topic?.level !== 'reference'
      ? [finding('RP419', head.bodyStart, words)]
      : []),
    ...checkHeadings(blocks.filter(block => block.kind === 'heading')),
    ...checkCallouts(blocks),
    ...checkFences(reading),
  ];
}

function checkHeadings(headings: readonly HeadingBlock[]): readonly Finding[] {
  const findings: Finding[] = [];
  let above = 1;
  for (const { level, at, isSetext, id, writtenId } of headings) {
    if (isSetext) {
      findings.push(finding('RP413', at.start));
    } else if (level === 1) {
      findings.push(finding('RP412', at.start));
    } else if (level > above + 1) {
      findings.push(finding('RP414', at.start, level, above, above + 1));
    }
    if (writtenId !== undefined && writtenId !== id) {
      findings.push(finding('RP415', at.start, writtenId));
    }
    above = level;
  }
  return findings;
}

function checkCallouts(blocks: readonly Block[]): readonly Finding[] {
  const quotes = [...new Set(blocks.flatMap(({ quote }) => quote ?? []))];
  const ids = new Set(blocks.flatMap(block => (block.kind === 'heading' ? [block.id] : [])));
  return [...quotes.flatMap(checkCallout), ...quotes.flatMap(checkId)];

  function checkId({ id, at }: Quote): readonly Finding[] {
    const isTaken = id !== undefined && ids.has(id);
    ids.add(id ?? '');
    return isTaken ? [finding('RP430', at, id)] : [];
  }
}

function checkCallout({ callout, id, at }: Quote): readonly Finding[] {
  if (callout !== undefined && !calloutKinds.includes(callout)) {
    return [finding('RP417', at, callout, didYouMean(callout, calloutKinds))];
  }
  return callout === 'over-to-you' && id === undefined ? [finding('RP429', at)] : [];
}

function checkFences({ blocks, text }: TopicReading): readonly Finding[] {
  return blocks.flatMap(block =>
    block.kind === 'fence' && !block.isClosed
      ? [finding('RP418', block.at.start, /[`~]+/.exec(text.slice(block.at.start))?.[0] ?? '```')]
      : [],
  );
}

/** Tables, and depth that is closed at first, do not make a page long. */
function isProse(block: Block): block is TextBlock {
  return block.kind === 'text' && block.quote?.callout !== 'more' && !isTable(block);
}

function wordsOf({ lines }: TextBlock): number {
  const inlines = scanInlines(lines);
  return inlines[0]?.kind === 'note' ? 0 : countWords(inlines);
}

/** Characters that a reviewer of the pack cannot see. A byte-order mark at the start is none. */
export function findInvisible(text: string): readonly Finding[] {
  return [...text.matchAll(invisible)]
    .filter(({ 0: character, index }) => character !== '\ufeff' || index > 0)
    .map(({ 0: character, index }) => finding('RP411', index, codePointName(character)));
}
