import type { Grid } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createReadout, glanceText, nameIn, paintCell, spokenNumber } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import {
  createFrame,
  labelIn,
  type On,
  type PlainWords,
  type ShowOptions,
  type ShownExhibit,
} from './frame';
import { createLegend, createNote } from './legend';
import { createRoving } from './roving';
import { createTwinTable } from './twinTable';

/** Up to so many columns have room for their numbers in an editor of usual width. */
const fewColumns = 9;

/** A matrix of squares whose areas are its numbers. */
export function createGrid(words: PlainWords, on: On): ShownExhibit<Grid> {
  const [columnTitle, rowTitle] = ['axis to-columns', 'axis'].map(className =>
    createElement('span', { className }),
  );
  const corner = createElement('div', { className: 'corner' }, columnTitle, rowTitle);
  const head = createElement('div', { attributes: { role: 'row' } }, corner);
  const grid = createElement('div', { className: 'grid', attributes: { role: 'grid' } }, head);
  const readout = createReadout(words);
  const legend = createLegend(words, 'square');
  const squares = createElement(
    'div',
    { className: 'squares' },
    createElement('div', { className: 'exhibit-scroll' }, grid),
  );
  const table = createTwinTable(words, squares, 'asGrid', redraw);
  const frame = createFrame(
    words,
    'grid',
    squares,
    table.element,
    createElement('div', { className: 'exhibit-foot' }, createNote(legend, readout), table.button),
  );
  grid.setAttribute('aria-labelledby', frame.titleId);
  grid.setAttribute('aria-describedby', frame.summaryId);

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
  grid.addEventListener('focusout', readout.clear);

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
    legend.show(shown.cells.flat(), options);
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
    const { rows, columns, cells, currentRow, axes, decimals } = exhibit;
    grid.style.setProperty('--columns', String(columns.length));
    const room = decimals === undefined ? 'wide' : 'narrow';
    setAttribute(grid, 'data-few', columns.length <= fewColumns ? room : undefined);
    setText(columnTitle, axes === undefined ? '' : `${words.plain(axes.columns)} →`);
    setText(rowTitle, axes === undefined ? '' : `${words.plain(axes.rows)} ↓`);
    setAttribute(corner, 'role', axes === undefined ? 'presentation' : 'columnheader');
    const heads = fit(head, columns.length + 1, createHead('columnheader')).slice(1);
    for (const [column, label] of columns.entries()) {
      setLabel(heads[column].children[0], label);
    }
    const lines = fit(grid, rows.length + 1, () =>
      createElement('div', { attributes: { role: 'row' } }, createHead('rowheader')()),
    ).slice(1);
    const elements = lines.map((line, row) => {
      const [first, ...squares] = fit(line, columns.length + 1, createSquare);
      setLabel(first.children[0], rows[row]);
      setAttribute(line, 'aria-current', row === currentRow ? 'true' : undefined);
      const highest = Math.max(...cells[row].map(({ value }) => value));
      for (const [column, cell] of cells[row].entries()) {
        const name = spokenNumber(words, cell, cell.value === highest && !cell.isMasked);
        paintCell(squares[column], cell, { name, chosen });
        setAttribute(
          squares[column].lastElementChild ?? squares[column],
          'data-glance',
          cell.isMasked ? labelIn(words, 'masked') : glanceText(cell, decimals),
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

function createHead(role: 'rowheader' | 'columnheader') {
  return (): HTMLElement =>
    createElement('div', { attributes: { role } }, createElement('span', { className: 'word' }));
}

function createSquare(): HTMLElement {
  return createElement(
    'div',
    { className: 'cell', attributes: { role: 'gridcell' } },
    createElement('span', { className: 'square' }),
    createElement('span', { className: 'digits glance' }),
  );
}
