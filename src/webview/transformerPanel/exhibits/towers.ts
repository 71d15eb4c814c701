import type { Towers } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { fit, setAttribute, setText } from './fit';
import { createFrame, labelIn, type PlainWords, type ShownExhibit } from './frame';

/** How often each tower ran, and the shapes of what passes through them, drawn to one scale. */
export function createTowers(words: PlainWords): ShownExhibit<Towers> {
  const encoder = createCounter(labelIn(words, 'encoderRuns'), labelIn(words, 'oncePerSentence'));
  const decoder = createCounter(labelIn(words, 'decoderRuns'), labelIn(words, 'oncePerWord'));
  const list = createElement('ol', { className: 'shapes' });
  const frame = createFrame(
    words,
    'towers',
    createElement('div', { className: 'counters' }, encoder.element, decoder.element),
    createElement('h4', { text: labelIn(words, 'shapes') }),
    list,
  );

  function runs(count: number): string {
    return count === 1 ? labelIn(words, 'timesOnce') : labelIn(words, 'times', count);
  }

  return {
    element: frame.element,
    show: exhibit => {
      frame.write(exhibit);
      encoder.show(exhibit.encoderRuns, runs(exhibit.encoderRuns));
      decoder.show(exhibit.decoderRuns, runs(exhibit.decoderRuns));
      const widest = Math.max(...exhibit.shapes.map(({ columns }) => columns));
      const items = fit(list, exhibit.shapes.length, createShapeItem);
      for (const [index, { label, name, rows, columns }] of exhibit.shapes.entries()) {
        const [text, shape, size] = items[index].children;
        setText(text, words.plain(label));
        setText(size, labelIn(words, 'size', rows, columns));
        items[index].title = name;
        setAttribute(items[index], 'data-tower', name.startsWith('enc') ? 'encoder' : 'decoder');
        if (shape instanceof HTMLElement) {
          shape.style.setProperty('--width', String(columns / widest));
          shape.style.setProperty('--rows', String(rows));
        }
      }
    },
  };
}

function createShapeItem(): HTMLLIElement {
  return createElement(
    'li',
    {},
    createElement('span', { className: 'shape-label' }),
    createElement('span', { className: 'shape', attributes: { 'aria-hidden': 'true' } }),
    createElement('span', { className: 'shape-size' }),
  );
}

/** A number, and as many dots as it says. */
function createCounter(name: string, why: string) {
  const count = createElement('strong', { className: 'count' });
  const dots = createElement('span', { className: 'dots', attributes: { 'aria-hidden': 'true' } });
  const element = createElement(
    'p',
    { className: 'counter' },
    createElement('span', { className: 'counter-name', text: name }),
    count,
    dots,
    createElement('span', { className: 'small', text: why }),
  );
  return {
    element,
    show: (runs: number, text: string): void => {
      setText(count, text);
      fit(dots, runs, () => createElement('span'));
    },
  };
}
