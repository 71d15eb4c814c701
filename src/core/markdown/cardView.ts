import type { Card, CardType } from '../pack/model';
import type { BodyWriter } from './body';
import { escapeAttribute, escapeText } from '../escape';
import { renderLink } from './links';
import { label, type Page } from './page';
import type { LabelName } from './rendered';
import { plainText } from '../scan/plainText';
import { experimentQuery } from '../transformer/walkthrough/topic';
import { shuffled } from './shuffle';
import { walkthroughLink } from './walkthroughLink';

const typeLabels: Readonly<Record<CardType, LabelName>> = {
  qa: 'cardQa',
  cloze: 'cardCloze',
  choice: 'cardChoice',
  order: 'cardOrder',
  predict: 'cardPredict',
};

/** A card while it is being written. */
interface Sheet {
  readonly page: Page;
  readonly writer: BodyWriter;
  /** The id of the card's element. */
  readonly id: string;
}

/**
 * A card, folded to its question. The page's script shows the answer and grades what was given
 * against the data attributes; without it the form does nothing and goes nowhere.
 */
export function renderCard(card: Card, page: Page, writer: BodyWriter): string {
  const sheet = { page, writer, id: page.ids.claim(`card-${card.id}`) };
  const { line, rest } = splitQuestion(card.question);
  const expected = card.type === 'predict' ? ` data-answer="${escapeAttribute(card.answer)}"` : '';
  const name = partId(sheet, 'question');
  const question = writer.inline(line, { isLinkless: true, gap: () => '…' });
  return `<section class="card" data-card="${escapeAttribute(card.id)}" data-type="${card.type}" id="${sheet.id}" role="group" aria-labelledby="${name}">
<details>
<summary><span class="card-type">${escapeText(label(page, typeLabels[card.type]))}</span> <span class="card-question" id="${name}">${question}</span></summary>
<form class="card-form" method="dialog"${expected}>
${card.type === 'cloze' || rest === '' ? '' : writer.blocks(rest)}${controls(card, sheet)}<button type="submit" class="card-check">${escapeText(label(page, card.type === 'qa' ? 'showAnswer' : 'check'))}</button>
</form>
<div class="card-answer" hidden>
${answered(sheet, 'answer', answer(card, sheet))}${card.why === undefined ? '' : answered(sheet, 'why', writer.blocks(card.why))}${passage(card, sheet)}</div>
</details>
</section>
`;
}

/** The first line stands in the folded card; what follows, such as code, inside. */
function splitQuestion(question: string): { readonly line: string; readonly rest: string } {
  const [line] = question.split('\n', 1);
  return { line, rest: question.slice(line.length).trim() };
}

function controls(card: Card, sheet: Sheet): string {
  switch (card.type) {
    case 'qa':
    case 'predict':
      return textField(sheet, card.type === 'predict');
    case 'cloze':
      return gaps(card.question, sheet);
    case 'choice':
      return options(card, sheet);
    case 'order':
      return items(card, sheet);
    default:
      return card satisfies never;
  }
}

/** Card ids have no `_`, so that the part of one never bars the way to another. */
function partId({ page, id }: Sheet, part: string): string {
  return page.ids.claim(`${id}_${part}`);
}

function textField(sheet: Sheet, isCode: boolean): string {
  const id = partId(sheet, 'given');
  const code = isCode ? ' class="card-output" spellcheck="false"' : '';
  return `<p><label for="${id}">${escapeText(label(sheet.page, 'yourAnswer'))}</label>
<textarea id="${id}" rows="2"${code}></textarea></p>
`;
}

function gaps(question: string, { page, writer }: Sheet): string {
  let count = 0;
  const gap = (expected: string): string => {
    count += 1;
    const name = escapeAttribute(label(page, 'gap', count));
    const data = escapeAttribute(plainText(expected));
    return `<input type="text" aria-label="${name}" data-answer="${data}" autocomplete="off" spellcheck="false">`;
  };
  return writer.blocks(question, { gap });
}

type ChoiceCard = Extract<Card, { readonly type: 'choice' }>;

function options(card: ChoiceCard, { page, writer, id }: Sheet): string {
  const isSingle = card.options.filter(option => option.correct).length === 1;
  const rows = card.options.map(({ text, correct }) => {
    const input = `<input type="${isSingle ? 'radio' : 'checkbox'}" name="${id}" data-correct="${correct}">`;
    return `<label>${input} <span>${writer.inline(text, { isLinkless: true })}</span></label>\n`;
  });
  const legend = label(page, isSingle ? 'cardChoice' : 'cardChoiceSeveral');
  return `<fieldset>
<legend>${escapeText(legend)}</legend>
${rows.join('')}</fieldset>
`;
}

type OrderCard = Extract<Card, { readonly type: 'order' }>;

function items(card: OrderCard, sheet: Sheet): string {
  const { page, writer } = sheet;
  const rows = shuffled(card.items, card.id).map(({ item, position }) => {
    const name = partId(sheet, `item-${position}`);
    const text = writer.inline(item, { isLinkless: true });
    const move = (direction: 'up' | 'down'): string => {
      const words = escapeText(label(page, direction === 'up' ? 'moveUp' : 'moveDown'));
      const own = partId(sheet, `${direction}-${position}`);
      return `<button type="button" class="move-${direction}" id="${own}" aria-labelledby="${own} ${name}">${words}</button>`;
    };
    return `<li data-position="${position}"><span class="order-text" id="${name}">${text}</span> ${move('up')} ${move('down')}</li>\n`;
  });
  return `<ol>\n${rows.join('')}</ol>\n`;
}

function answer(card: Card, { writer }: Sheet): string {
  switch (card.type) {
    case 'qa':
      return writer.blocks(card.answer);
    case 'predict':
      return `<pre><samp>${escapeText(card.answer)}</samp></pre>\n`;
    case 'cloze':
      return writer.blocks(card.question, {
        gap: expected => `<strong>${writer.inline(expected)}</strong>`,
      });
    case 'choice':
      return list(
        'ul',
        card.options.filter(option => option.correct).map(option => option.text),
        writer,
      );
    case 'order':
      return list('ol', card.items, writer);
    default:
      return card satisfies never;
  }
}

function list(tag: 'ul' | 'ol', texts: readonly string[], writer: BodyWriter): string {
  const rows = texts.map(text => `<li>${writer.inline(text)}</li>\n`);
  return `<${tag}>\n${rows.join('')}</${tag}>\n`;
}

/** Where the page tells what the card asks, and where the walkthrough shows it. */
function passage({ id, heading = '' }: Card, { page }: Sheet): string {
  const text = page.headings.get(heading);
  if (text === undefined) {
    return '';
  }
  const link = renderLink(page, `#${heading}`, undefined, escapeText(label(page, 'passage', text)));
  const query = experimentQuery(page.context.key, id);
  const way = walkthroughLink(page, heading, 'tryInNumbers', query);
  return `<p class="card-passage">${link}</p>\n${way}`;
}

function answered({ page }: Sheet, name: 'answer' | 'why', html: string): string {
  return `<p class="card-label">${escapeText(label(page, name))}</p>\n${html}`;
}
