import type { ForcedWord, Twin } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import type { Place } from '../../../core/transformer/walkthrough/computation';
import { createElement } from '../../common/element';
import { isSame } from './cells';
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

/** Two models side by side: told the right words, and left to write on their own. */
export function createTwin(words: PlainWords, on: On): ShownExhibit<Twin> {
  const pair = createElement('div', { className: 'twins' });
  const frame = createFrame(words, 'twin', pair);
  const made: ReturnType<typeof createModel>[] = [];
  return {
    element: frame.element,
    show: ({ models, ...exhibit }, options) => {
      frame.write(exhibit);
      fit(pair, models.length, () => {
        const model = createModel(words, on);
        made.push(model);
        return model.element;
      });
      made.length = models.length;
      for (const [index, model] of models.entries()) {
        made[index].show(model, options);
      }
    },
  };
}

function createModel(words: PlainWords, on: On) {
  const title = createElement('h4');
  const forced = createElement('caption');
  const heads = (['read', 'rightWord', 'told', 'probability'] as const).map(name =>
    createElement('th', { text: labelIn(words, name), attributes: { scope: 'col' } }),
  );
  const body = createElement('tbody');
  const table = createElement(
    'table',
    { className: 'forced' },
    forced,
    createElement('thead', {}, createElement('tr', {}, ...heads)),
    body,
  );
  const text = createElement('strong', { attributes: { lang: 'fr' } });
  const verdict = createElement('span', { className: 'verdict' });
  const free = createElement(
    'p',
    { className: 'free' },
    createElement('span', { className: 'small', text: labelIn(words, 'free') }),
    text,
    verdict,
  );
  const element = createElement('section', {}, title, table, free);
  let place: Place | undefined;
  let rows: readonly ForcedWord[] = [];
  const roving = createRoving(body, {
    chosen: row => {
      if (place !== undefined) {
        on.chosen(rows[row].cell.address, place);
      }
    },
  });
  return {
    element,
    show: (model: Twin['models'][number], { chosen }: ShowOptions): void => {
      ({ place, forced: rows } = model);
      setText(title, words.plain(model.label));
      setText(forced, labelIn(words, 'forced', model.rightForced, rows.length));
      setText(text, model.free.text);
      setText(verdict, labelIn(words, model.free.isRight ? 'isRight' : 'isWrong'));
      setAttribute(
        verdict,
        'class',
        model.free.isRight ? 'verdict verdict-right' : 'verdict verdict-wrong',
      );
      roving.set(
        fit(body, rows.length, createForced).map((line, index) => {
          const { read, right, told, cell, isRight } = rows[index];
          const [first, second, third, fourth] = line.children;
          setLabel(first, read);
          setLabel(second, right);
          setLabel(third.children[0], told);
          setAttribute(third, 'class', isRight ? 'verdict verdict-right' : 'verdict verdict-wrong');
          setText(third.children[1], labelIn(words, isRight ? 'isRight' : 'isWrong'));
          const button = fourth.firstElementChild;
          if (!(button instanceof HTMLElement)) {
            return [];
          }
          setText(button, cell.text);
          setAttribute(button, 'data-chosen', isSame(cell.address, chosen) ? '' : undefined);
          return [button];
        }),
      );
    },
  };
}

function createForced(): HTMLTableRowElement {
  return createElement(
    'tr',
    {},
    createElement('th', { attributes: { scope: 'row' } }),
    createElement('td'),
    createElement(
      'td',
      { className: 'told' },
      createElement('span'),
      createElement('span', { className: 'visually-hidden' }),
    ),
    createElement(
      'td',
      {},
      createElement('button', { className: 'number', attributes: { type: 'button' } }),
    ),
  );
}
