import type { EcosystemId } from '../../core/manifest/explorer/ecosystems/sources';
import { createElement } from '../common/element';
import type { LabelName, Words } from './words';

/** Where links lead: into the refresher, or to the rules of another ecosystem. */
export interface Follow {
  readonly section: (id: string) => void;
  readonly source: (id: EcosystemId) => void;
}

/** A part of the page under a heading, with the way to where the refresher tells more. */
export function createSection(
  words: Words,
  name: LabelName,
  section: string | undefined,
  follow: Follow,
  ...children: readonly Node[]
): HTMLElement {
  const heading = createElement('h2', { text: words.label(name), attributes: { id: name } });
  const more =
    section === undefined
      ? []
      : [
          createElement(
            'p',
            { className: 'read-more' },
            createLink(words.label('readMore'), () => follow.section(section), heading.id),
          ),
        ];
  return createElement(
    'section',
    { attributes: { 'aria-labelledby': name } },
    heading,
    ...children,
    ...more,
  );
}

/** Named also by what it belongs to, since several links of the page have the same text. */
export function createLink(text: string, onFollow: () => void, about: string): HTMLAnchorElement {
  const id = `link-${about}`;
  const link = createElement('a', {
    text,
    attributes: { href: `#${about}`, id, 'aria-labelledby': `${id} ${about}` },
  });
  link.addEventListener('click', event => {
    event.preventDefault();
    onFollow();
  });
  return link;
}

/** A table that scrolls in its own box where it is wider than the page. */
export function createTable(
  name: string,
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
    {},
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

export function code(text: string): HTMLElement {
  return createElement('code', { text });
}

/** A tick or a cross, also in a word. */
export function mark(words: Words, matches: boolean): HTMLElement {
  return createElement('span', {
    className: matches ? 'mark mark-yes' : 'mark mark-no',
    text: words.label(matches ? 'yes' : 'no'),
  });
}
