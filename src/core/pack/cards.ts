import type { FenceBlock } from '../scan/blocks';
import type { Line } from '../scan/lines';
import type { ProblemCode } from './codes';
import { finding, type Finding, type Reading } from './finding';
import { idPattern } from './ids';
import type { Card, CardType, ChoiceOption } from './model';
import { didYouMean } from './nearest';

type Label = 'Q' | 'A' | 'Why';

/** What a card of each type is made of. */
const partsOf: Readonly<
  Record<CardType, { readonly labels: readonly Label[]; readonly hasItems: boolean }>
> = {
  qa: { labels: ['Q', 'A', 'Why'], hasItems: false },
  cloze: { labels: ['Q', 'Why'], hasItems: false },
  choice: { labels: ['Q', 'Why'], hasItems: true },
  order: { labels: ['Q', 'Why'], hasItems: true },
  predict: { labels: ['Q', 'A', 'Why'], hasItems: false },
};

const attributes = ['id', 'type'];
const gap = /\{\{c\d+::[^{}]+\}\}/;

/**
 * Reads the fence of a card that stands under `heading`. Not `ok` when it cannot be asked: without
 * an id, type, question, or what its type needs for an answer.
 */
export function parseCard(fence: FenceBlock, heading: string | undefined): Reading<Card> {
  const start = fence.at.start;
  const id = fence.attributes.get('id') ?? '';
  const type = fence.attributes.get('type') ?? '';
  const inHead = [...fence.attributes.keys()]
    .filter(name => !attributes.includes(name))
    .map(name => finding('RP303', start, name, didYouMean(name, attributes)));
  if (!idPattern.test(id)) {
    inHead.push(finding('RP301', start));
  }
  if (!isCardType(type)) {
    return { ok: false, findings: [...inHead, finding('RP302', start, type)] };
  }
  const parts = readParts(fence.lines, type);
  const question = parts.text('Q');
  const missing = missingParts(type, parts).map(code => finding(code, start));
  const findings = [...inHead, ...parts.findings, ...missing];
  if (!idPattern.test(id) || missing.length > 0) {
    return { ok: false, findings };
  }
  const common = { id, question, why: parts.text('Why') || undefined, heading, at: fence.at };
  return { ok: true, data: assemble(type, common, parts), findings };
}

function isCardType(type: string): type is CardType {
  return Object.hasOwn(partsOf, type);
}

function assemble(
  type: CardType,
  common: Pick<Card, 'id' | 'question' | 'why' | 'heading' | 'at'>,
  parts: Parts,
): Card {
  switch (type) {
    case 'qa':
    case 'predict':
      return { ...common, type, answer: parts.text('A') };
    case 'cloze':
      return { ...common, type };
    case 'choice':
      return { ...common, type, options: parts.options };
    case 'order':
      return { ...common, type, items: parts.options.map(option => option.text) };
    default:
      return type satisfies never;
  }
}

function missingParts(type: CardType, { text, options }: Parts): readonly ProblemCode[] {
  const lacks: readonly (readonly [ProblemCode, boolean])[] = [
    ['RP304', text('Q') === ''],
    ['RP305', partsOf[type].labels.includes('A') && text('A') === ''],
    ['RP306', type === 'cloze' && text('Q') !== '' && !gap.test(text('Q'))],
    ['RP307', type === 'choice' && options.length < 2],
    ['RP308', type === 'choice' && options.length > 0 && !options.some(({ correct }) => correct)],
    ['RP309', type === 'order' && options.length < 2],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([code]) => code);
}

interface Parts {
  /** The Markdown after a label; empty when the card has no such part. */
  readonly text: (label: Label) => string;
  /** The list items of a choice or an order. */
  readonly options: readonly ChoiceOption[];
  readonly findings: readonly Finding[];
}

const labelled = /^(Q|A|Why):(.*)$/;
const item = /^[-*+][ \t]+(.*)$/;
const choiceItem = /^[-*+][ \t]+\[([ xX])\][ \t]+(.*)$/;
const innerFence = /^ {0,3}(`{3,}|~{3,})/;

/** Gathers the lines of a card under their labels. Lines of code inside it are never labels. */
function readParts(lines: readonly Line[], type: CardType): Parts {
  const { labels, hasItems } = partsOf[type];
  const findings: Finding[] = [];
  const texts = new Map<Label, string[]>();
  const options: ChoiceOption[] = [];
  /** What a line without a label goes on with. */
  let current: string[] | undefined;
  let isAmongItems = hasItems;

  for (const { text, at, isCode } of withCode(lines)) {
    const [, label, rest] = (isCode ? null : labelled.exec(text)) ?? [];
    if (label !== undefined) {
      isAmongItems = hasItems && label === 'Q';
      current = startPart(label as Label, rest, at);
    } else if (isAmongItems && !isCode && item.test(text)) {
      current = undefined;
      takeItem(text, at);
    } else if (current !== undefined) {
      current.push(text);
    } else if (text.trim() !== '') {
      findings.push(finding('RP310', at, type));
    }
  }

  function startPart(label: Label, rest: string, at: number): string[] {
    const part = [rest];
    if (!labels.includes(label)) {
      findings.push(finding('RP312', at, `${label}:`, type));
    } else if (texts.has(label)) {
      findings.push(finding('RP311', at, `${label}:`));
    } else {
      texts.set(label, part);
    }
    return part;
  }

  function takeItem(text: string, at: number): void {
    const [, box, option] = choiceItem.exec(text) ?? [];
    if (type === 'order') {
      options.push({ text: item.exec(text)?.[1].trim() ?? '', correct: true });
    } else if (option === undefined) {
      findings.push(finding('RP310', at, type));
    } else {
      options.push({ text: option.trim(), correct: box !== ' ' });
    }
  }

  return { text: label => texts.get(label)?.join('\n').trim() ?? '', options, findings };
}

/** Tells the lines of a card that are code, with the fences around them, from the others. */
function* withCode(lines: readonly Line[]): Generator<Line & { readonly isCode: boolean }> {
  let open: string | undefined;
  for (const line of lines) {
    const mark = innerFence.exec(line.text)?.[1];
    yield { ...line, isCode: mark !== undefined || open !== undefined };
    if (open === undefined) {
      open = mark;
    } else if (mark !== undefined && mark.startsWith(open) && line.text.trim() === mark) {
      open = undefined;
    }
  }
}

/** The lines of a card that are Markdown: neither code nor the exact output of a predict card. */
export function markdownLinesOf(fence: FenceBlock): readonly Line[] {
  const isPredict = fence.attributes.get('type') === 'predict';
  let label: string | undefined;
  return [...withCode(fence.lines)].flatMap(({ text, at, isCode }) => {
    label = (isCode ? undefined : labelled.exec(text)?.[1]) ?? label;
    return isCode || (isPredict && label === 'A') ? [] : [{ text, at }];
  });
}
