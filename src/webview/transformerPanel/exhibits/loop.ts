import type { Loop } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { paintCell } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import { createFrame, labelIn, type On, type PlainWords, type ShownExhibit } from './frame';
import { createRoving } from './roving';

/** The passes of the decoder below each other: what each reads grows by the word before. */
export function createLoop(words: PlainWords, on: On): ShownExhibit<Loop> {
  const heads = (['reads', 'writes', 'probability'] as const).map(name =>
    createElement('th', { text: labelIn(words, name), attributes: { scope: 'col' } }),
  );
  const body = createElement('tbody');
  const table = createElement(
    'table',
    { className: 'loop' },
    createElement('thead', {}, createElement('tr', {}, ...heads)),
    body,
  );
  const frame = createFrame(words, 'loop', table);
  table.setAttribute('aria-labelledby', frame.titleId);
  let passes: Loop['passes'] = [];
  const roving = createRoving(body, {
    chosen: row => on.chosen(passes[row].cell.address, passes[row].place),
  });

  return {
    element: frame.element,
    show: (exhibit, { chosen }) => {
      ({ passes } = exhibit);
      frame.write(exhibit);
      const lines = fit(body, passes.length, createPass);
      roving.set(
        passes.map(({ read, word, cell }, index) => {
          const line = lines[index];
          const [reads, writes, probability] = line.children;
          const [button] = probability.children;
          setLabel(reads, read);
          setLabel(writes, word);
          setAttribute(line, 'aria-current', index === exhibit.current ? 'true' : undefined);
          if (!(button instanceof HTMLElement)) {
            return [];
          }
          setText(button, cell.text);
          paintCell(button, cell, { name: `${word.text}: ${cell.text}`, chosen });
          return [button];
        }),
      );
    },
  };
}

function createPass(): HTMLTableRowElement {
  return createElement(
    'tr',
    {},
    createElement('td'),
    createElement('th', { attributes: { scope: 'row' } }),
    createElement(
      'td',
      {},
      createElement('button', { className: 'number pass-share', attributes: { type: 'button' } }),
    ),
  );
}
