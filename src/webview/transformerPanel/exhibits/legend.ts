import type { Cell } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import type { Readout } from './cells';
import { setText } from './fit';
import { labelIn, type PlainWords, type ShowOptions } from './frame';

/** What the marks of an exhibit mean, as far as it has them. */
export interface Legend {
  readonly element: HTMLElement;
  readonly show: (cells: readonly Cell[], options: ShowOptions) => void;
}

const scales = {
  square: { all: 'fullSquare', row: 'fullSquareOfRow' },
  bar: { all: 'fullBar', row: 'fullBarOfRow' },
} as const;

export function createLegend(words: PlainWords, mark: keyof typeof scales): Legend {
  const keys = (['positive', 'negative', 'masked'] as const).map(sign =>
    createElement(
      'span',
      { className: 'key' },
      createElement(
        'span',
        { className: `key-mark key-${mark}`, attributes: { 'data-sign': sign } },
        createElement('span', { className: mark }),
      ),
      document.createTextNode(labelIn(words, sign)),
    ),
  );
  const scale = createElement('span', { className: 'key' });
  return {
    element: createElement('p', { className: 'legend' }, ...keys, scale),
    show: (cells, options) => {
      // A sign means something where there are two.
      const isBelow = cells.some(({ mark }) => mark < 0);
      const isThere = [isBelow, isBelow, cells.some(({ isMasked }) => isMasked)];
      for (const [index, key] of keys.entries()) {
        key.hidden = !isThere[index];
      }
      const largest = cells.reduce<Cell | undefined>(
        (most, cell) => (most && Math.abs(most.mark) >= Math.abs(cell.mark) ? most : cell),
        undefined,
      );
      setText(
        scale,
        cells.every(({ value }) => value === 0)
          ? labelIn(words, 'allZero')
          : options.scale === 'row'
            ? labelIn(words, scales[mark].row)
            : labelIn(words, scales[mark].all, largest?.text ?? ''),
      );
    },
  };
}

/** The legend, and in its place what is said of the number under the pointer. */
export function createNote(legend: Legend, readout: Readout): HTMLElement {
  return createElement('div', { className: 'note' }, legend.element, readout.element);
}
