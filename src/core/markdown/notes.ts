import type { Source } from '../pack/model';
import type { DialectToken } from './dialect';
import { escapeAttribute, escapeText } from '../escape';
import { renderExternalLink } from './links';
import { label, type Page } from './page';

/** What `[^id]` can cite: a note of the body or a source of the front matter. */
interface Entry {
  readonly source: Source | undefined;
  readonly tokens: readonly DialectToken[];
  readonly number: number;
  /** The id of the entry in the list. */
  readonly id: string;
  /** The ids of its citations, in order. */
  readonly citations: string[];
}

/** The notes and sources of one page, numbered as they are cited. */
export class Notes {
  readonly #sources: readonly Source[];
  readonly #notes: ReadonlyMap<string, readonly DialectToken[]>;
  readonly #entries = new Map<string, Entry>();

  constructor(sources: readonly Source[], notes: ReadonlyMap<string, readonly DialectToken[]>) {
    this.#sources = sources;
    this.#notes = notes;
  }

  /** A raised number that leads to the entry, or `undefined` when there is nothing to cite. */
  cite(name: string, page: Page): string | undefined {
    const entry = this.#entries.get(name) ?? this.#enter(name, page);
    if (entry === undefined) {
      return undefined;
    }
    const id = page.ids.claim(`cite-${name}`);
    entry.citations.push(id);
    const words = escapeAttribute(label(page, 'citation', entry.number));
    return `<sup><a id="${id}" href="#${entry.id}" aria-label="${words}">${entry.number}</a></sup>`;
  }

  /**
   * The list at the end of the page: what is cited, then the other sources. `write` renders a
   * note's text and may cite more, which then follow.
   */
  list(page: Page, write: (tokens: readonly DialectToken[]) => string): string {
    const items: string[] = [];
    // A map's iterator also reaches entries that `write` adds meanwhile.
    for (const entry of this.#entries.values()) {
      const text = entry.source ? describe(entry.source, page) : write(entry.tokens);
      const back = entry.citations.map((id, index) => backLink(page, id, index + 1));
      items.push(`<li id="${entry.id}">${text} ${back.join(' ')}</li>`);
    }
    const uncited = this.#sources.filter(({ id }) => id === undefined || !this.#entries.has(id));
    items.push(...uncited.map(source => `<li>${describe(source, page)}</li>`));
    if (items.length === 0) {
      return '';
    }
    const title = page.ids.claim('sources-and-notes');
    return `<section class="sources" aria-labelledby="${title}">
<h2 id="${title}">${escapeText(label(page, 'sourcesAndNotes'))}</h2>
<ol>
${items.join('\n')}
</ol>
</section>
`;
  }

  #enter(name: string, page: Page): Entry | undefined {
    const tokens = this.#notes.get(name);
    const source = this.#sources.find(({ id }) => id === name);
    if (tokens === undefined && source === undefined) {
      return undefined;
    }
    const id = page.ids.claim(`note-${name}`);
    const number = this.#entries.size + 1;
    const entry = { source, tokens: tokens ?? [], number, id, citations: [] };
    this.#entries.set(name, entry);
    return entry;
  }
}

function describe({ title, url, kind }: Source, page: Page): string {
  const link = renderExternalLink(url, escapeText(title));
  return kind === 'primary'
    ? `${link} <span class="source-kind">${escapeText(label(page, 'primarySource'))}</span>`
    : link;
}

function backLink(page: Page, id: string, nth: number): string {
  const words = label(page, 'backToText') + (nth === 1 ? '' : ` (${nth})`);
  return `<a class="back" href="#${id}" aria-label="${escapeAttribute(words)}">↩</a>`;
}
