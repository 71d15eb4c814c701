import type { Cell, Columns } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { exactText } from '../../../core/transformer/explain/numberText';
import { createElement } from '../../common/element';
import { createReadout, isSame } from './cells';
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

type Row = Columns['rows'][number];

const kinds = ['logit', 'tempered', 'exponential', 'probability'] as const;

/** From logits to probabilities: a row for each of the likeliest words, a column for each step. */
export function createColumns(words: PlainWords, on: On): ShownExhibit<Columns> {
  const heads = ['word', ...kinds].map(() =>
    createElement('div', { attributes: { role: 'columnheader' } }),
  );
  const head = createElement('div', { className: 'head', attributes: { role: 'row' } }, ...heads);
  const body = createElement('div', { attributes: { role: 'rowgroup' } });
  const [rest, sum, max] = ['rest', 'total', 'total'].map(createRow);
  const foot = createElement('div', { attributes: { role: 'rowgroup' } }, rest, sum, max);
  const grid = createElement(
    'div',
    { className: 'softmax-columns', attributes: { role: 'grid' } },
    createElement('div', { attributes: { role: 'rowgroup' } }, head),
    body,
    foot,
  );
  const readout = createReadout(words);
  const frame = createFrame(words, 'columns', grid, readout.element);
  grid.setAttribute('aria-labelledby', frame.titleId);
  grid.setAttribute('aria-describedby', frame.summaryId);

  let shown: Columns | undefined;
  let options: ShowOptions | undefined;

  /** The cells in the order of what can be reached by the arrows. */
  function cellsOf({ rows, sum, max }: Columns): readonly (readonly Cell[])[] {
    return [...rows.map(row => kinds.map(kind => row[kind])), [sum], [max]];
  }

  const roving = createRoving(grid, {
    chosen: (row, column) => at(row, column, cell => shown && on.chosen(cell.address, shown.place)),
    pointed: (row, column) =>
      at(row, column, cell => {
        if (shown !== undefined) {
          readout.show(
            shown.rows[row]?.word.text ?? labelIn(words, 'allWords'),
            cell,
            options?.workingOf(cell.address, shown.place),
          );
        }
      }),
  });
  grid.addEventListener('pointerleave', readout.clear);

  function at(row: number, column: number, use: (cell: Cell) => void): void {
    const cell = shown && cellsOf(shown)[row]?.[column];
    if (cell !== undefined) {
      use(cell);
    }
  }

  function writeFoot(exhibit: Columns, { view }: ShowOptions): readonly (readonly HTMLElement[])[] {
    const texts = [
      [
        labelIn(words, 'otherWords', exhibit.rest.count),
        '',
        '',
        exhibit.rest.exponential,
        exhibit.rest.probability,
      ],
      [
        labelIn(words, 'sumOfExponentials'),
        '',
        '',
        exhibit.sum.text,
        view === 'difference' ? '0' : '1',
      ],
      [labelIn(words, 'maximum'), '', exhibit.max.text, '', ''],
    ];
    for (const [index, row] of [rest, sum, max].entries()) {
      for (const [column, text] of texts[index].entries()) {
        setText(row.children[column], text);
      }
    }
    rest.hidden = exhibit.rest.count === 0;
    return [[child(sum, 3)], [child(max, 2)]];
  }

  return {
    element: frame.element,
    show: (exhibit, shownOptions) => {
      shown = exhibit;
      options = shownOptions;
      frame.write(exhibit);
      const names = [
        labelIn(words, 'word'),
        labelIn(words, 'logit'),
        labelIn(words, 'tempered', exactText(exhibit.temperature)),
        labelIn(words, 'exponential'),
        labelIn(words, 'probability'),
      ];
      for (const [index, name] of names.entries()) {
        setText(heads[index], name);
      }
      const rows = fit(body, exhibit.rows.length, () => createRow('word-row'));
      const elements = exhibit.rows.map((row, index) =>
        writeRow(rows[index], row, names, shownOptions),
      );
      roving.set([...elements, ...writeFoot(exhibit, shownOptions)]);
    },
  };

  function writeRow(
    element: HTMLElement,
    row: Row,
    names: readonly string[],
    { chosen }: ShowOptions,
  ) {
    setLabel(element.children[0], row.word);
    setAttribute(element, 'aria-current', row.isChosen ? 'true' : undefined);
    setAttribute(
      element.children[0],
      'title',
      row.isChosen ? labelIn(words, 'written') : undefined,
    );
    return kinds.map((kind, index) => {
      const cell = row[kind];
      const shownCell = child(element, index + 1);
      setText(shownCell, cell.text);
      // In a narrow panel each number carries the name of its column.
      setAttribute(shownCell, 'data-name', names[index + 1]);
      setAttribute(shownCell, 'data-sign', cell.mark < 0 ? 'negative' : 'positive');
      setAttribute(shownCell, 'data-chosen', isSame(cell.address, chosen) ? '' : undefined);
      // A probability is measured by certainty, and not by the likeliest.
      const mark = kind === 'probability' ? cell.value : cell.mark;
      shownCell.style.setProperty('--mark', String(Math.abs(mark)));
      return shownCell;
    });
  }
}

function createRow(className: string): HTMLElement {
  return createElement(
    'div',
    { className, attributes: { role: 'row' } },
    createElement('div', { attributes: { role: 'rowheader' } }),
    ...kinds.map(kind =>
      createElement('div', { className: kind, attributes: { role: 'gridcell' } }),
    ),
  );
}

function child(row: HTMLElement, index: number): HTMLElement {
  const element = row.children[index];
  if (!(element instanceof HTMLElement)) {
    throw new Error('A row has fewer cells than columns.');
  }
  return element;
}
