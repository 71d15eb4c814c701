import type { Cell, Columns } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createReadout, paintCell } from './cells';
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

/** Numbers of words with bars; in a narrow page a word with many of them has two lines. */
export function createColumns(words: PlainWords, on: On): ShownExhibit<Columns> {
  const head = createElement('div', { className: 'columns-head', attributes: { role: 'row' } });
  const [heads, body, foot] = [head, undefined, undefined].map(row =>
    createElement('div', { attributes: { role: 'rowgroup' } }, ...(row ? [row] : [])),
  );
  const grid = createElement(
    'div',
    { className: 'columns', attributes: { role: 'grid' } },
    heads,
    body,
    foot,
  );
  const readout = createReadout(words);
  const frame = createFrame(words, 'columns', grid, readout.element);
  grid.setAttribute('aria-labelledby', frame.titleId);
  grid.setAttribute('aria-describedby', frame.summaryId);

  let shown: Columns | undefined;
  let options: ShowOptions | undefined;
  /** What can be reached by the arrows, row by row. */
  let reached: readonly (readonly Reached[])[] = [];

  const roving = createRoving(grid, {
    chosen: (row, column) => {
      const cell = reached[row]?.[column]?.cell;
      if (shown !== undefined && cell !== undefined) {
        on.chosen(cell.address, shown.place);
      }
    },
    pointed: (row, column) => {
      const at = reached[row]?.[column];
      if (shown !== undefined && at !== undefined) {
        readout.show(at.row, at.cell, options?.workingOf(at.cell.address, shown.place));
      }
    },
  });
  grid.addEventListener('pointerleave', readout.clear);

  function writeRow(
    element: HTMLElement,
    row: string,
    cells: readonly (Cell | string | undefined)[],
  ): readonly Reached[] {
    const elements = fit(element, cells.length + 1, createCell).slice(1);
    return elements.flatMap((shownCell, column) => {
      const cell = cells[column];
      const text = typeof cell === 'object' ? cell.text : (cell ?? '');
      setText(shownCell, text);
      if (typeof cell !== 'object') {
        return [];
      }
      paintCell(shownCell, cell, { name: text, chosen: options?.chosen });
      return [{ element: shownCell, cell, row }];
    });
  }

  return {
    element: frame.element,
    show: (exhibit, shownOptions) => {
      shown = exhibit;
      options = shownOptions;
      frame.write(exhibit);
      const names = [labelIn(words, 'word'), ...exhibit.heads.map(words.plain)];
      grid.style.setProperty('--columns', String(exhibit.heads.length));
      setAttribute(grid, 'data-many', exhibit.heads.length > 2 ? '' : undefined);
      for (const [index, element] of fit(head, names.length, createHead).entries()) {
        setText(element, names[index]);
      }
      const lines = fit(body, exhibit.rows.length, createRow('word-row'));
      const below = fit(foot, exhibit.foot.length, createRow('foot-row'));
      reached = [
        ...exhibit.rows.map(({ word, cells, isChosen }, index) => {
          const line = lines[index];
          const here = isChosen ? labelIn(words, 'written') : undefined;
          const written = writeRow(line, word.text, cells);
          setLabel(line.children[0], word);
          setAttribute(line.children[0], 'title', here);
          setAttribute(line, 'aria-current', isChosen ? 'true' : undefined);
          return written;
        }),
        ...exhibit.foot.map(({ label, cells }, index) => {
          const name = words.plain(label);
          const written = writeRow(below[index], name, cells);
          setText(below[index].children[0], name);
          return written;
        }),
      ].filter(line => line.length > 0);
      roving.set(reached.map(line => line.map(({ element }) => element)));
    },
  };
}

/** A number that leads on, and the name of its row. */
interface Reached {
  readonly element: HTMLElement;
  readonly cell: Cell;
  readonly row: string;
}

function createHead(): HTMLElement {
  return createElement('div', { attributes: { role: 'columnheader' } });
}

function createRow(className: string) {
  return (): HTMLElement => createElement('div', { className, attributes: { role: 'row' } });
}

function createCell(index: number): HTMLElement {
  return createElement('div', { attributes: { role: index === 0 ? 'rowheader' : 'gridcell' } });
}
