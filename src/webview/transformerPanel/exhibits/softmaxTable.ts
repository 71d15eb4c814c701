import type { Address } from '../../../core/transformer/trace';
import type { Cell, Chain } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { alignPoints } from './alignPoints';
import { paintCell } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import { labelIn, type PlainWords, type ShowOptions } from './frame';
import { createRoving } from './roving';

const columns = ['score', 'exponential', 'weight'] as const;

/** What stands before the numbers of the last line: of which kind of whole they are. */
const wholes = ['maximum', 'sumOfExponentials', 'sumOfExponentials'] as const;

/** From the scores of a row to its weights: a line for each word. */
export function createSoftmaxTable(words: PlainWords, choose: (address: Address) => void) {
  const head = createElement(
    'tr',
    {},
    ...(['word', ...columns] as const).map(name =>
      createElement('th', { text: labelIn(words, name), attributes: { scope: 'col' } }),
    ),
    createElement('td', { className: 'share' }),
  );
  const body = createElement('tbody');
  const [max, sum] = [createNumber(), createNumber()];
  const foot = createElement(
    'tr',
    {},
    createElement('td'),
    ...[max, sum, createElement('span', { text: '1' })].map((number, index) =>
      createElement(
        'td',
        { className: 'figure' },
        createElement('span', { className: 'muted', text: `${labelIn(words, wholes[index])} ` }),
        number,
      ),
    ),
    createElement('td', { className: 'share' }),
  );
  const element = createElement(
    'table',
    { className: 'softmax' },
    createElement('thead', {}, head),
    body,
    createElement('tfoot', {}, foot),
  );
  let cells: readonly (readonly Cell[])[] = [];
  const roving = createRoving(element, {
    chosen: (row, column) => choose(cells[row][column].address),
  });

  function writeRow(row: HTMLElement, line: readonly Cell[], { chosen }: ShowOptions) {
    const [name, ...rest] = [...row.children];
    const share = rest[columns.length];
    if (share instanceof HTMLElement) {
      share.style.setProperty('--mark', String(line[line.length - 1].mark));
    }
    return line.map((cell, index) => {
      const number = numberIn(rest[index]);
      const isMasked = cell.isMasked && columns[index] === 'weight';
      setText(number, isMasked ? `${cell.text} ${labelIn(words, 'masked')}` : cell.text);
      paintCell(number, cell, { name: `${cell.text}: ${name.textContent}`, chosen });
      return number;
    });
  }

  return {
    element,
    show: (chain: Chain, options: ShowOptions): void => {
      const lines = chain.columns.map((_, index) => [
        chain.scores[index],
        chain.exponentials[index],
        chain.weights[index],
      ]);
      const rows = fit(body, lines.length, createRow);
      const numbers = lines.map((line, index) => {
        setLabel(rows[index].children[0], chain.columns[index]);
        setAttribute(rows[index], 'aria-current', index === chain.current ? 'true' : undefined);
        return writeRow(rows[index], line, options);
      });
      setText(max, chain.max.text);
      setText(sum, chain.sum.text);
      for (const column of columns.keys()) {
        alignPoints([...rows, foot].map(({ children }) => children[column + 1]));
      }
      cells = [...lines, [chain.max, chain.sum]];
      roving.set([...numbers, [max, sum]]);
    },
  };
}

function createRow(): HTMLTableRowElement {
  return createElement(
    'tr',
    {},
    createElement('th', { attributes: { scope: 'row' } }),
    ...columns.map(() => createElement('td', { className: 'figure' }, createNumber())),
    createElement('td', { className: 'share', attributes: { 'aria-hidden': 'true' } }),
  );
}

function createNumber(): HTMLButtonElement {
  return createElement('button', { className: 'number', attributes: { type: 'button' } });
}

function numberIn(cell: Element): HTMLElement {
  return cell.firstElementChild as HTMLElement;
}
