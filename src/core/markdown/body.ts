import type { Token, Tokens } from 'marked';
import type { Card } from '../pack/model';
import { renderCallout } from './callouts';
import { renderCard } from './cardView';
import { renderCode } from './code';
import { ours, type DialectToken, type GapToken, type MathToken, type Reader } from './dialect';
import { renderDrawing } from './drawing';
import { escapeAttribute, escapeMarkdownText, escapeText } from '../escape';
import { parseFenceInfo } from '../scan/fenceInfo';
import { renderFigure } from './figures';
import { decodeReferences } from '../scan/references';
import { walkthroughQuery } from '../transformer/walkthrough/topic';
import { walkthroughLink } from './walkthroughLink';
import { renderLink, renderMentions } from './links';
import { renderMath } from './math';
import { label, scrollable, type Page } from './page';

/** What differs where Markdown stands inside a card. */
export interface CardSetting {
  /** What stands in a gap; without it a gap stays as it is written. */
  readonly gap?: (answer: string) => string;
  /** For text that is itself clicked: nothing in it leads anywhere. */
  readonly isLinkless?: boolean;
}

/** Markdown with none of these is the same text as HTML once it is escaped. */
const markup = /[\\`*_~[\]<>!&$@{\n]|:\/\/|www\./i;

/** Sets the Markdown of one page as HTML. Each kind of token has one way out, and it escapes. */
export class BodyWriter {
  readonly #page: Page;
  readonly #reader: Reader;
  /** Headings outside lists and quotes have ids; the others are text. */
  readonly #headingIds: ReadonlyMap<DialectToken, string>;
  /** Cards hold no cards, so `undefined` outside of them. */
  readonly #card: CardSetting | undefined;
  readonly #shown = new Set<Card>();
  /** Running prose links the topics it names; headings, cells and links do not. */
  #isProse = false;

  constructor(
    page: Page,
    reader: Reader,
    headingIds: ReadonlyMap<DialectToken, string>,
    card?: CardSetting,
  ) {
    this.#page = page;
    this.#reader = reader;
    this.#headingIds = headingIds;
    this.#card = card;
  }

  /** Tokens of the page's own text. */
  tokens(tokens: readonly Token[] | readonly DialectToken[]): string {
    let html = '';
    for (const token of ours(tokens)) {
      html += this.#token(token);
    }
    return html;
  }

  /** A line of a card. */
  inline(markdown: string, setting: CardSetting = {}): string {
    return markup.test(markdown)
      ? this.#inCard(setting).tokens(this.#reader.inline(markdown))
      : escapeText(markdown);
  }

  /** A longer text of a card. */
  blocks(markdown: string, setting: CardSetting = {}): string {
    return markup.test(markdown)
      ? this.#inCard(setting).tokens(this.#reader.blocks(markdown))
      : `<p>${escapeText(markdown)}</p>\n`;
  }

  #inCard(setting: CardSetting): BodyWriter {
    return new BodyWriter(this.#page, this.#reader, this.#headingIds, setting);
  }

  #token(token: DialectToken): string {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'note':
        return '';
      case 'text':
        return token.tokens ? this.#within(true, token.tokens) : this.#text(token.text);
      case 'escape':
        return escapeText(token.text);
      case 'paragraph':
        return this.#paragraph(token);
      case 'heading':
        return this.#heading(token);
      case 'hr':
        return '<hr>\n';
      case 'blockquote':
        return `<blockquote>\n${this.tokens(token.tokens)}</blockquote>\n`;
      case 'callout': {
        const { kind, id, title, tokens } = token;
        return renderCallout(this.#page, kind, id, this.tokens(title), this.tokens(tokens));
      }
      case 'list':
        return this.#list(token);
      case 'list_item':
        return `<li>${this.tokens(token.tokens)}</li>\n`;
      case 'checkbox':
        return this.#checkbox(token);
      case 'table':
        return this.#table(token);
      case 'code':
        return this.#fence(token);
      case 'strong':
      case 'em':
      case 'del':
        return `<${token.type}>${this.tokens(token.tokens)}</${token.type}>`;
      case 'codespan':
        return `<code>${escapeText(token.text)}</code>`;
      case 'br':
        return '<br>';
      case 'link':
        return this.#link(token);
      case 'image':
        return this.#words(token);
      case 'math':
        return this.#math(token);
      case 'mathBlock':
        return `<p>${this.#math(token)}</p>\n`;
      case 'citation':
        return this.#citation(token.note) ?? escapeText(token.raw);
      case 'gap':
        return this.#gap(token);
      default: {
        const { raw }: Token = token satisfies never;
        return escapeText(raw);
      }
    }
  }

  /** Drawings alone in a paragraph are figures; within text they are their words. */
  #paragraph({ tokens }: Tokens.Paragraph): string {
    const parts = ours(tokens).filter(part => part.type !== 'text' || part.text.trim() !== '');
    return parts.length > 0 && parts.every(part => part.type === 'image')
      ? parts.map(image => this.#drawing(image)).join('')
      : `<p>${this.#within(true, tokens)}</p>\n`;
  }

  #within(isProse: boolean, tokens: readonly Token[]): string {
    const outside = this.#isProse;
    this.#isProse = isProse;
    const html = this.tokens(tokens);
    this.#isProse = outside;
    return html;
  }

  #text(text: string): string {
    return this.#isProse && this.#card === undefined
      ? renderMentions(this.#page, text, escapeMarkdownText)
      : escapeMarkdownText(text);
  }

  #heading(token: Tokens.Heading): string {
    const id = this.#headingIds.get(token);
    const content = this.tokens(token.tokens);
    if (id === undefined) {
      return `<p><strong>${content}</strong></p>\n`;
    }
    const tag = `h${Math.max(2, token.depth)}`;
    const text = content.replace(/\s*\{#[A-Za-z][\w-]*\}\s*$/, '');
    const name = escapeAttribute(id);
    const link = `<a class="heading-link" href="#${name}" aria-hidden="true" tabindex="-1">#</a>`;
    const query = walkthroughQuery(this.#page.context.key, id);
    const way = walkthroughLink(this.#page, id, 'inNumbers', query);
    return `<${tag} id="${name}">${text} ${link}</${tag}>\n${way}`;
  }

  #list({ ordered, start, items }: Tokens.List): string {
    const isTasks = items.some(item => item.task);
    const attributes =
      (isTasks ? ' class="tasks"' : '') + (ordered && start !== 1 ? ` start="${start}"` : '');
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}${attributes}>\n${this.tokens(items)}</${tag}>\n`;
  }

  #checkbox({ checked }: Tokens.Checkbox): string {
    const words = escapeText(label(this.#page, checked ? 'taskDone' : 'taskOpen'));
    const box = `<span aria-hidden="true">${checked ? '☑' : '☐'}</span>`;
    return `${box}<span class="visually-hidden">${words}</span> `;
  }

  #table({ header, rows }: Tokens.Table): string {
    const head = header.map(cell => this.#cell(cell)).join('');
    const body = rows.map(row => `<tr>${row.map(cell => this.#cell(cell)).join('')}</tr>\n`);
    return `<div class="table-scroll" ${scrollable(this.#page, 'table')}>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table>
</div>
`;
  }

  #cell({ tokens, header, align }: Tokens.TableCell): string {
    const content = this.tokens(tokens);
    const aligned = align ? ` class="align-${align}"` : '';
    return header && content !== ''
      ? `<th scope="col"${aligned}>${content}</th>`
      : `<td${aligned}>${content}</td>`;
  }

  #fence({ text, lang }: Tokens.Code): string {
    const info = parseFenceInfo(lang ?? '');
    if (this.#card === undefined && info.language === 'figure') {
      return renderFigure(this.#page, info.attributes, text);
    }
    const card = this.#page.cards.get(info.attributes.get('id') ?? '');
    if (info.language === 'card' && card && !this.#card && !this.#shown.has(card)) {
      this.#shown.add(card);
      return renderCard(card, this.#page, this);
    }
    return renderCode(this.#page, text, info.language);
  }

  #link({ href, title, tokens, autolink, text }: Tokens.Link): string {
    const content = autolink ? escapeText(text) : this.#within(false, tokens);
    if (this.#card?.isLinkless) {
      return content;
    }
    const address = autolink ? href : decodeReferences(href);
    return renderLink(this.#page, address, title, content);
  }

  #drawing(image: Tokens.Image): string {
    const caption = image.title ? escapeMarkdownText(image.title) : '';
    return renderDrawing(this.#page, image.href, this.#words(image), caption);
  }

  /** An image in words; the address when it has none, so that nothing is lost. */
  #words({ tokens, title, href }: Tokens.Image): string {
    return this.tokens(tokens) || escapeMarkdownText(title || href);
  }

  #math({ source, isDisplay }: MathToken): string {
    const formula = renderMath(source, isDisplay);
    return isDisplay
      ? `<span class="math-display" ${scrollable(this.#page, 'formula')}>${formula}</span>`
      : formula;
  }

  #citation(note: string): string | undefined {
    return this.#card?.isLinkless ? '' : this.#page.notes.cite(note, this.#page);
  }

  #gap({ raw, answer }: GapToken): string {
    return this.#card?.gap?.(answer) ?? escapeText(raw);
  }
}
