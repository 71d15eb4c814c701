import type { Message } from '../../../core/message';
import type { Label } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { fit, setLabel, setText } from './fit';
import { labelIn, type PlainWords } from './frame';

/** The same numbers for who reads tables better than pictures. */
export interface TwinTable {
  /** The button that goes from one to the other. */
  readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  readonly isShown: () => boolean;
  readonly show: (content: TableContent) => void;
}

export interface TableContent {
  readonly caption: Message;
  readonly columns: readonly Label[];
  readonly rows: readonly { readonly label: Label; readonly texts: readonly string[] }[];
  readonly chosen: (row: number, column: number) => void;
}

/** `picture` is hidden while the table is shown; `redraw` is called for what comes to be seen. */
export function createTwinTable(
  words: PlainWords,
  picture: HTMLElement,
  back: 'asGrid' | 'asBars',
  redraw: () => void,
): TwinTable {
  const caption = createElement('caption');
  const head = createElement('tr', {}, createElement('td'));
  const body = createElement('tbody');
  const table = createElement(
    'table',
    { className: 'twin-table' },
    caption,
    createElement('thead', {}, head),
    body,
  );
  const element = createElement(
    'div',
    { className: 'exhibit-scroll', attributes: { tabindex: '0', role: 'region' } },
    table,
  );
  const button = createElement('button', { className: 'quiet', attributes: { type: 'button' } });
  let isShown = document.body.classList.contains('vscode-using-screen-reader');
  let chosen: TableContent['chosen'] = () => undefined;

  function place(): void {
    picture.hidden = isShown;
    element.hidden = !isShown;
    setText(button, labelIn(words, isShown ? back : 'asTable'));
  }

  place();
  button.addEventListener('click', () => {
    isShown = !isShown;
    place();
    redraw();
  });
  body.addEventListener('click', event => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (cell?.parentElement instanceof HTMLTableRowElement) {
      chosen(cell.parentElement.sectionRowIndex, cell.cellIndex - 1);
    }
  });

  return {
    button,
    element,
    isShown: () => isShown,
    show: content => {
      ({ chosen } = content);
      setText(caption, words.plain(content.caption));
      element.setAttribute('aria-label', words.plain(content.caption));
      const heads = fit(head, content.columns.length + 1, () =>
        createElement('th', { attributes: { scope: 'col' } }),
      );
      for (const [index, column] of content.columns.entries()) {
        setLabel(heads[index + 1], column);
      }
      const rows = fit(body, content.rows.length, () =>
        createElement('tr', {}, createElement('th', { attributes: { scope: 'row' } })),
      );
      for (const [index, { label, texts }] of content.rows.entries()) {
        const [first, ...cells] = fit<HTMLElement>(rows[index], texts.length + 1, createNumber);
        setLabel(first, label);
        for (const [column, text] of texts.entries()) {
          setText(cells[column].firstElementChild ?? cells[column], text);
        }
      }
    },
  };
}

/** Not a stop of the Tab key: a screen reader finds it by its cell. */
function createNumber(): HTMLTableCellElement {
  const button = createElement('button', {
    className: 'number',
    attributes: { type: 'button', tabindex: '-1' },
  });
  return createElement('td', {}, button);
}
