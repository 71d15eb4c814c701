import type { EcosystemId } from '../../core/manifest/explorer/ecosystems/sources';
import { createElement } from '../common/element';
import { shortened, type LabelName, type Words } from './words';

/** Where links lead: into the refresher, or to the rules of another ecosystem. */
export interface Follow {
  readonly section: (id: string) => void;
  readonly source: (id: EcosystemId) => void;
}

/** A section of the refresher, by its id and what it is called here. */
export interface Reference {
  readonly section: string;
  readonly label: LabelName;
}

/** A part of the page under a heading, with the way to where the refresher tells more. */
export function createSection(
  words: Words,
  name: LabelName,
  children: readonly Node[],
  reference: Reference,
  follow: Follow,
): HTMLElement {
  const heading = createElement('h2', { text: words.label(name), attributes: { id: name } });
  const more = createReference(words, reference, follow);
  return createElement('section', {}, heading, ...children, more);
}

/** "In the refresher: Caret" */
export function createReference(words: Words, reference: Reference, follow: Follow): HTMLElement {
  const { section, label } = reference;
  return createElement(
    'p',
    { className: 'read-more' },
    document.createTextNode(`${words.label('inRefresher')} `),
    createLink(words.label(label), () => follow.section(section)),
  );
}

/** `about` is the id of what the link's text leaves unsaid. */
export function createLink(text: string, onFollow: () => void, about?: string): HTMLAnchorElement {
  const attributes: Record<string, string> = { href: '#' };
  if (about !== undefined) {
    const id = `link-${about}`;
    Object.assign(attributes, { id, 'aria-labelledby': `${id} ${about}` });
  }
  const link = createElement('a', { text, attributes });
  link.addEventListener('click', event => {
    event.preventDefault();
    onFollow();
  });
  return link;
}

/** A table that scrolls in its own box where it is wider than the page. */
export function createTable(
  name: LabelName,
  kind: 'stacked' | 'wide',
  head: readonly (string | Node)[],
  rows: readonly (readonly Node[])[],
): HTMLElement {
  const cell = (content: string | Node): HTMLElement => {
    const element = createElement('th', { attributes: { scope: 'col' } });
    element.append(content);
    return element;
  };
  const table = createElement(
    'table',
    { className: kind },
    createElement('thead', {}, createElement('tr', {}, ...head.map(cell))),
    createElement('tbody', {}, ...rows.map(cells => createElement('tr', {}, ...cells))),
  );
  return createElement(
    'div',
    {
      className: 'table-scroll',
      attributes: { tabindex: '0', role: 'region', 'aria-labelledby': name },
    },
    table,
  );
}

/** The first cell of a row, which names it. */
export function rowHead(...content: readonly Node[]): HTMLElement {
  return createElement('th', { attributes: { scope: 'row' } }, ...content);
}

export function cell(...content: readonly Node[]): HTMLElement {
  return createElement('td', {}, ...content);
}

/** A range by its text, in the color that it has on the number line. */
export function nameOf(range: string, lane: number, most?: number): HTMLElement {
  const text = shortened(range.trim() || '""', most);
  return createElement('code', { text, className: `range-name range-${lane}` });
}

/** A tick or a cross, also in a word; `isBrief` says the word to screen readers alone. */
export function mark(words: Words, matches: boolean, isBrief = false): HTMLElement {
  const word = createElement('span', {
    className: isBrief ? 'visually-hidden' : '',
    text: words.label(matches ? 'yes' : 'no'),
  });
  return createElement('span', { className: matches ? 'mark mark-yes' : 'mark mark-no' }, word);
}
