import type { Twin } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { writtenBy } from '../../../core/transformer/walkthrough/reading';
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

type Tried = Twin['models'][number];

/** Two models side by side: what each writes on its own, and what it predicts if told the words. */
export function createTwin(words: PlainWords, on: On): ShownExhibit<Twin> {
  const names = createElement('tr', {}, createElement('td'));
  const [free, forced] = (['free', 'forced'] as const).map(name =>
    createElement(
      'tr',
      {},
      createElement('th', { text: labelIn(words, name), attributes: { scope: 'row' } }),
    ),
  );
  const body = createElement('tbody');
  const table = createElement(
    'table',
    { className: 'twins' },
    createElement('thead', {}, names),
    createElement('tbody', { className: 'outcome' }, free, forced),
    body,
  );
  const frame = createFrame(words, 'twin', table);
  table.setAttribute('aria-labelledby', frame.titleId);
  let models: readonly Tried[] = [];
  const roving = createRoving(body, {
    chosen: (row, column) =>
      on.chosen(models[column].forced[row].cell.address, models[column].place),
  });

  function writeOutcomes(): void {
    const count = models.length + 1;
    const heads = fit<HTMLElement>(names, count, createHead).slice(1);
    const writing = fit<HTMLElement>(free, count, createOutcome).slice(1);
    const predicting = fit<HTMLElement>(forced, count, createOutcome).slice(1);
    for (const [index, { label, free, forced, rightForced }] of models.entries()) {
      setText(heads[index], words.plain(label));
      writeVerdict(writing[index], free.isRight);
      setLabel(writing[index].children[0], { text: writtenBy(free), language: 'fr' });
      writeVerdict(predicting[index], rightForced === forced.length);
      setText(predicting[index].children[0], labelIn(words, 'rightOf', rightForced, forced.length));
    }
  }

  /** The mark alone says it to the eye. */
  function writeVerdict(cell: Element, isRight: boolean): void {
    setAttribute(cell, 'class', isRight ? 'verdict verdict-right' : 'verdict verdict-wrong');
    setText(cell.children[1], `, ${labelIn(words, isRight ? 'isRight' : 'isWrong')}`);
  }

  function writeWord(line: HTMLElement, row: number, { chosen }: ShowOptions) {
    const [name, ...cells] = line.children;
    const { read, right } = models[0].forced[row];
    setLabel(name.children[0], read);
    setLabel(name.children[1], right);
    return cells.flatMap((cell, column) => {
      const { told, isRight, cell: number } = models[column].forced[row];
      const [verdict, button] = cell.children;
      setLabel(verdict.children[0], told);
      writeVerdict(verdict, isRight);
      if (!(button instanceof HTMLElement)) {
        return [];
      }
      setText(button, number.text);
      setAttribute(button, 'aria-label', `${right.text}: ${number.text}`);
      setAttribute(button, 'data-chosen', isSame(number.address, chosen) ? '' : undefined);
      return [button];
    });
  }

  return {
    element: frame.element,
    show: (exhibit, options) => {
      ({ models } = exhibit);
      frame.write(exhibit);
      writeOutcomes();
      const lines = fit(body, models[0].forced.length, () => createLine(models.length));
      roving.set(lines.map((line, row) => writeWord(line, row, options)));
    },
  };
}

function createHead(): HTMLElement {
  return createElement('th', { attributes: { scope: 'col' } });
}

function createOutcome(): HTMLElement {
  return createElement('td', {}, ...createSaid());
}

/** What is said, and whether it is right for who does not see the mark. */
function createSaid(): readonly HTMLElement[] {
  return [createElement('span'), createElement('span', { className: 'visually-hidden' })];
}

/** What was read and what should follow, and what each model predicts. */
function createLine(count: number): HTMLTableRowElement {
  return createElement(
    'tr',
    {},
    createElement(
      'th',
      { attributes: { scope: 'row' } },
      createElement('span', { className: 'twin-read' }),
      createElement('span'),
    ),
    ...Array.from({ length: count }, () =>
      createElement(
        'td',
        {},
        createElement('span', {}, ...createSaid()),
        createElement('button', { className: 'number', attributes: { type: 'button' } }),
      ),
    ),
  );
}
