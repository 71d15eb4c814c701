import type { Cell, Label, Vectors } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createReadout, paintCell } from './cells';
import { fit, setAttribute, setText } from './fit';
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

/** So many have room to be tall. */
const fewVectors = 4;

/** What stands in one line of bars. */
const lineLength = 64;

/** Rows of numbers as bars that go up and down; columns stand below each other. */
export function createVectors(words: PlainWords, on: On): ShownExhibit<Vectors> {
  const grid = createElement('div', { className: 'vectors', attributes: { role: 'grid' } });
  const readout = createReadout(words);
  const legend = createLegend(words, 'bar');
  const [firstColumn, lastColumn] = [createElement('span'), createElement('span')];
  const axis = createElement(
    'p',
    { className: 'axis vectors-axis', attributes: { 'aria-hidden': 'true' } },
    firstColumn,
    lastColumn,
  );
  const bars = createElement('div', {}, grid, axis);
  const table = createTwinTable(words, bars, 'asBars', redraw);
  const frame = createFrame(
    words,
    'vectors',
    bars,
    table.element,
    createElement('div', { className: 'exhibit-foot' }, createNote(legend, readout), table.button),
  );
  grid.setAttribute('aria-labelledby', frame.titleId);
  grid.setAttribute('aria-describedby', frame.summaryId);

  let shown: Vectors | undefined;
  let options: ShowOptions | undefined;
  let elements: readonly (readonly HTMLElement[])[] = [];
  let pointedColumn = -1;

  const roving = createRoving(grid, {
    chosen: choose,
    pointed: (row, column) => {
      const vector = shown?.vectors[row];
      const cell = vector?.cells[column];
      if (shown !== undefined && vector !== undefined && cell !== undefined) {
        readout.show(
          labelIn(words, 'inColumn', words.plain(vector.label), column),
          cell,
          options?.workingOf(cell.address, shown.place),
        );
        line(column);
      }
    },
  });
  for (const leaving of ['pointerleave', 'focusout']) {
    grid.addEventListener(leaving, () => {
      readout.clear();
      line(-1);
    });
  }

  /** The same column of all vectors, which are often added column by column. */
  function line(column: number): void {
    for (const row of elements) {
      row[pointedColumn]?.classList.remove('in-line');
      row[column]?.classList.add('in-line');
    }
    pointedColumn = column;
  }

  function choose(row: number, column: number): void {
    const cell = shown?.vectors[row]?.cells[column];
    if (shown !== undefined && cell !== undefined) {
      on.chosen(cell.address, shown.place);
    }
  }

  function redraw(): void {
    if (shown === undefined || options === undefined) {
      return;
    }
    const { vectors, title } = shown;
    legend.show(
      vectors.flatMap(({ cells }) => cells),
      options,
    );
    if (table.isShown()) {
      const width = Math.max(...vectors.map(({ cells }) => cells.length));
      table.show({
        caption: title,
        columns: vectors.map(({ label }) => ({ text: words.plain(label), language: undefined })),
        rows: Array.from({ length: width }, (_, column) => ({
          label: { text: String(column), language: undefined } satisfies Label,
          texts: vectors.map(({ cells }) => cells[column]?.text ?? ''),
        })),
        chosen: (row, column) => choose(column, row),
      });
      return;
    }
    setAttribute(grid, 'data-few', vectors.length <= fewVectors ? '' : undefined);
    const last = vectors[vectors.length - 1].cells.length - 1;
    setText(firstColumn, labelIn(words, 'columnsFrom', 0));
    setText(lastColumn, String(last));
    const rows = fit(grid, vectors.length, createStrip);
    elements = rows.map((row, index) => {
      const { label, cells } = vectors[index];
      setText(row.children[0], words.plain(label));
      return drawBars(words, row.children[1], cells, options);
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

/** A label above its strip of bars. */
export function createStrip(): HTMLElement {
  return createElement(
    'div',
    { className: 'vector', attributes: { role: 'row' } },
    createElement('div', { className: 'vector-label', attributes: { role: 'rowheader' } }),
    createElement('div', { className: 'bars', attributes: { role: 'presentation' } }),
  );
}

/** A bar for each cell, in lines that are all as long. */
export function drawBars(
  words: PlainWords,
  strip: Element,
  cells: readonly Cell[],
  options: ShowOptions | undefined,
): readonly HTMLElement[] {
  const bars = fit(strip, cells.length, () =>
    createElement('div', { className: 'bar', attributes: { role: 'gridcell' } }),
  );
  if (strip instanceof HTMLElement) {
    strip.style.setProperty('--columns', String(Math.min(cells.length, lineLength)));
    setAttribute(strip, 'data-wrapped', cells.length > lineLength ? '' : undefined);
  }
  for (const [column, cell] of cells.entries()) {
    paintCell(bars[column], cell, {
      name: labelIn(words, 'inColumn', cell.text, column),
      chosen: options?.chosen,
    });
  }
  return bars;
}
