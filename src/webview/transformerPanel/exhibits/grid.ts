import type { Cell, Grid } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createReadout, nameIn, paintCell, spokenNumber } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import {
  createFrame,
  labelIn,
  type On,
  type PlainWords,
  type ShowOptions,
  type ShownExhibit,
} from './frame';
import { createRoving } from './roving';
import { createTwinTable } from './twinTable';

/** Up to so many columns have room for their numbers in an editor of usual width. */
const fewColumns = 9;

/** A matrix of squares whose areas are its numbers. */
export function createGrid(words: PlainWords, on: On): ShownExhibit<Grid> {
  const corner = createElement('div', { className: 'corner' });
  const head = createElement('div', { attributes: { role: 'row' } }, corner);
  const grid = createElement('div', { className: 'grid', attributes: { role: 'grid' } }, head);
  const columnTitle = createElement('p', {
    className: 'axis',
    attributes: { 'aria-hidden': 'true' },
  });
  const columnKey = createElement('p', {
    className: 'column-key',
    attributes: { 'aria-hidden': 'true' },
  });
  const readout = createReadout(words);
  const legend = createLegend(words);
  const squares = createElement(
    'div',
    { className: 'squares' },
    columnTitle,
    createElement('div', { className: 'exhibit-scroll' }, grid),
    columnKey,
    readout.element,
  );
  const table = createTwinTable(words, squares, 'asGrid', redraw);
  const frame = createFrame(
    words,
    'grid',
    squares,
    table.element,
    createElement('div', { className: 'exhibit-foot' }, legend.element, table.button),
  );
  grid.setAttribute('aria-labelledby', frame.titleId);
  grid.setAttribute('aria-describedby', frame.summaryId);
  corner.setAttribute('role', 'columnheader');

  let shown: Grid | undefined;
  let options: ShowOptions | undefined;

  const roving = createRoving(grid, {
    chosen: (row, column) => choose(row, column),
    pointed: (row, column) => {
      const cell = shown?.cells[row]?.[column];
      if (shown !== undefined && cell !== undefined) {
        readout.show(
          nameIn(words, shown.rows[row].text, shown.columns[column]),
          cell,
          options?.workingOf(cell.address, shown.place),
        );
      }
    },
  });
  grid.addEventListener('pointerleave', readout.clear);

  function choose(row: number, column: number): void {
    const cell = shown?.cells[row]?.[column];
    if (shown !== undefined && cell !== undefined) {
      on.chosen(cell.address, shown.place);
    }
  }

  function redraw(): void {
    if (shown === undefined || options === undefined) {
      return;
    }
    legend.show(shown, options);
    if (table.isShown()) {
      table.show({
        caption: shown.title,
        columns: shown.columns,
        rows: shown.rows.map((label, row) => ({
          label,
          texts: shown?.cells[row].map(cell => spokenNumber(words, cell)) ?? [],
        })),
        chosen: choose,
      });
    } else {
      drawSquares(shown, options);
    }
  }

  function drawSquares(exhibit: Grid, { chosen }: ShowOptions): void {
    const { rows, columns, cells, currentRow } = exhibit;
    grid.style.setProperty('--columns', String(columns.length));
    setAttribute(grid, 'data-few', columns.length <= fewColumns ? '' : undefined);
    setText(columnTitle, `${words.plain(exhibit.columnTitle)} →`);
    setText(columnKey, columns.map(({ text }, at) => `${at + 1}\u00a0${text}`).join('  '));
    setText(corner, `${words.plain(exhibit.rowTitle)} ↓`);
    const heads = fit(head, columns.length + 1, createHead('columnheader')).slice(1);
    for (const [column, label] of columns.entries()) {
      writeHead(heads[column], column, label);
    }
    const lines = fit(grid, rows.length + 1, () =>
      createElement('div', { attributes: { role: 'row' } }, createHead('rowheader')()),
    ).slice(1);
    const elements = lines.map((line, row) => {
      const [first, ...squares] = fit(line, columns.length + 1, createSquare);
      writeHead(first, row, rows[row]);
      setAttribute(line, 'aria-current', row === currentRow ? 'true' : undefined);
      const highest = Math.max(...cells[row].map(({ value }) => value));
      for (const [column, cell] of cells[row].entries()) {
        const name = spokenNumber(words, cell, cell.value === highest && !cell.isMasked);
        paintCell(squares[column], cell, { name, chosen });
        setText(
          squares[column].lastElementChild ?? squares[column],
          cell.isMasked ? labelIn(words, 'masked') : cell.text,
        );
      }
      return squares;
    });
    roving.set(elements);
  }

  return {
    element: frame.element,
    show: (exhibit, shownOptions) => {
      shown = exhibit;
      options = shownOptions;
      frame.write(exhibit);
      redraw();
    },
  };
}

/** A word with its number, which stands for it where there is no room. */
function createHead(role: 'rowheader' | 'columnheader') {
  return (): HTMLElement =>
    createElement(
      'div',
      { attributes: { role } },
      createElement('span', { className: 'ordinal', attributes: { 'aria-hidden': 'true' } }),
      createElement('span', { className: 'word' }),
    );
}

function writeHead(element: HTMLElement, index: number, label: Grid['rows'][number]): void {
  const [ordinal, word] = element.children;
  setText(ordinal, String(index + 1));
  setLabel(word, label);
}

function createSquare(): HTMLElement {
  return createElement(
    'div',
    { className: 'cell', attributes: { role: 'gridcell' } },
    createElement('span', { className: 'square' }),
    createElement('span', { className: 'digits' }),
  );
}

function createLegend(words: PlainWords) {
  const keys = (['positive', 'negative', 'masked'] as const).map(sign =>
    createElement(
      'span',
      { className: 'key' },
      createElement(
        'span',
        { className: 'cell key-cell', attributes: { 'data-sign': sign } },
        createElement('span', { className: 'square' }),
      ),
      document.createTextNode(labelIn(words, sign)),
    ),
  );
  const scale = createElement('span', { className: 'key' });
  return {
    element: createElement('p', { className: 'legend' }, ...keys, scale),
    show: ({ cells }: Grid, options: ShowOptions): void => {
      const all = cells.flat();
      const has = {
        positive: all.some(({ mark }) => mark > 0),
        negative: all.some(({ mark }) => mark < 0),
        masked: all.some(({ isMasked }) => isMasked),
      };
      for (const [index, isThere] of Object.values(has).entries()) {
        keys[index].hidden = !isThere;
      }
      const largest = all.reduce<Cell | undefined>(
        (most, cell) =>
          most === undefined || Math.abs(cell.mark) > Math.abs(most.mark) ? cell : most,
        undefined,
      );
      setText(
        scale,
        options.scale === 'row'
          ? labelIn(words, 'fullSquareOfRow')
          : labelIn(words, 'fullSquare', largest?.text ?? ''),
      );
    },
  };
}
