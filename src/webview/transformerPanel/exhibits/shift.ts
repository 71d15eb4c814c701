import type { Shift } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { fit, setAttribute, setLabel, setText } from './fit';
import { createFrame, labelIn, type PlainWords, type ShownExhibit } from './frame';

/** For each position the word that is read there, and below it the one that is written. */
export function createShift(words: PlainWords): ShownExhibit<Shift> {
  const [positions, reads, writes] = (['position', 'reads', 'writes'] as const).map(name =>
    createElement(
      'tr',
      {},
      createElement('th', { text: labelIn(words, name), attributes: { scope: 'row' } }),
    ),
  );
  const table = createElement(
    'table',
    { className: 'shift' },
    createElement('tbody', {}, positions, reads, writes),
  );
  const scroll = createElement(
    'div',
    { className: 'exhibit-scroll', attributes: { tabindex: '0', role: 'region' } },
    table,
  );
  const frame = createFrame(words, 'shift', scroll);
  scroll.setAttribute('aria-labelledby', frame.titleId);

  return {
    element: frame.element,
    show: exhibit => {
      frame.write(exhibit);
      const { pairs, current } = exhibit;
      const [numbers, above, below] = [positions, reads, writes].map(row =>
        fit<HTMLElement>(row, pairs.length + 1, () => createElement('td')).slice(1),
      );
      for (const [index, { read, written }] of pairs.entries()) {
        setText(numbers[index], String(index));
        setLabel(above[index], read);
        setLabel(below[index], written);
        for (const cell of [numbers[index], above[index], below[index]]) {
          setAttribute(cell, 'data-current', index === current ? '' : undefined);
        }
      }
      // Where not all have room, the current one is seen.
      scroll.scrollLeft = above[current].offsetLeft - scroll.clientWidth / 2;
    },
  };
}
