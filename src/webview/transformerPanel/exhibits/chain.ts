import type { Address } from '../../../core/transformer/trace';
import type { Cell, Chain, Label } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { paintCell } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import {
  createFrame,
  labelIn,
  type On,
  type PlainWords,
  type ShowOptions,
  type ShownExhibit,
} from './frame';
import { createWorking } from './ledger';
import { createRoving } from './roving';
import { createStrip, drawBars } from './vectors';

/** How one attention weight came about and what it does: stages, one below the other. */
export function createChain(words: PlainWords, on: On): ShownExhibit<Chain> {
  let shown: Chain | undefined;
  const choose = (address: Address | undefined): void => {
    if (shown !== undefined && address !== undefined) {
      on.chosen(address, shown.place);
    }
  };

  const score = createWorking(words, choose);
  const scaled = createEquation(choose);
  const masked = createEquation(choose);
  const maskWords = createElement('p', { className: 'small' });
  const softmax = createSoftmax(words, choose);
  const strips = createStrips(words, choose);
  const mixed = createWorking(words, choose);
  const [imposed, replaced] = ['imposed', 'replaced'].map(() =>
    createElement('p', { className: 'switched' }),
  );
  const scaledTitle = createElement('h4');
  const stages = [
    createStage(createElement('h4', { text: labelIn(words, 'stageScore') }), score.element),
    createStage(scaledTitle, scaled.element),
    createStage(
      createElement('h4', { text: labelIn(words, 'stageMask') }),
      maskWords,
      masked.element,
    ),
    createStage(
      createElement('h4', { text: labelIn(words, 'stageSoftmax') }),
      imposed,
      softmax.element,
    ),
    createStage(
      createElement('h4', { text: labelIn(words, 'stageValues') }),
      strips.element,
      createElement('p', { className: 'small', text: labelIn(words, 'firstColumn') }),
      mixed.element,
      replaced,
    ),
  ];
  const frame = createFrame(
    words,
    'chain',
    createElement('ol', { className: 'stages' }, ...stages),
  );

  return {
    element: frame.element,
    show: (chain, options) => {
      shown = chain;
      frame.write(chain);
      const { from, to } = chain;
      const pair = labelIn(words, 'between', from.text, to.text);
      const captionOf = options.captionOf(chain.place);
      score.show(chain.score.calculation, captionOf);
      setText(scaledTitle, labelIn(words, 'stageScaled', chain.divisor));
      scaled.show([
        figureOf(chain.score.total, pair),
        ` ÷ ${chain.divisor} = `,
        figureOf(chain.scaled, pair),
      ]);
      stages[2].hidden = chain.masked === undefined;
      if (chain.masked !== undefined) {
        const isHidden = chain.masked.value === -Infinity;
        setText(maskWords, labelIn(words, isHidden ? 'mayNotLook' : 'mayLook', from.text, to.text));
        masked.show([figureOf(chain.scaled, pair), ' → ', figureOf(chain.masked, pair)]);
        setAttribute(stages[2], 'data-masked', isHidden ? '' : undefined);
      }
      for (const [element, said] of [
        [imposed, chain.imposed],
        [replaced, chain.replaced],
      ] as const) {
        element.hidden = said === undefined;
        setText(element, said === undefined ? '' : words.plain(said));
      }
      softmax.show(chain, options);
      strips.show(chain, options);
      mixed.show(chain.mixed.calculation, captionOf);
    },
  };
}

/** A title, and beside or below it what happens there. */
function createStage(title: HTMLElement, ...body: readonly Node[]): HTMLElement {
  return createElement('li', {}, title, createElement('div', { className: 'stage-body' }, ...body));
}

function figureOf({ text, address }: Cell, name: string) {
  return { text, address, name };
}

/** Numbers in a line of text; each leads to how it came about. */
function createEquation(choose: (address: Address) => void) {
  const element = createElement('p', { className: 'equation' });
  let addresses: readonly Address[] = [];
  const roving = createRoving(element, { chosen: (_, column) => choose(addresses[column]) });
  return {
    element,
    show: (parts: readonly (string | ReturnType<typeof figureOf>)[]): void => {
      const nodes = fit<HTMLElement>(element, parts.length, index =>
        typeof parts[index] === 'string'
          ? createElement('span')
          : createElement('button', { className: 'number', attributes: { type: 'button' } }),
      );
      for (const [index, part] of parts.entries()) {
        setText(nodes[index], typeof part === 'string' ? part : part.text);
      }
      const figures = parts.flatMap((part, index) =>
        typeof part === 'string' ? [] : [{ part, node: nodes[index] }],
      );
      for (const { part, node } of figures) {
        setAttribute(node, 'aria-label', `${part.text}: ${part.name}`);
      }
      addresses = figures.map(({ part }) => part.address);
      roving.set([figures.map(({ node }) => node)]);
    },
  };
}

/** Each word's exponential, and its share of their sum. */
function createSoftmax(words: PlainWords, choose: (address: Address) => void) {
  const heads = (['word', 'exponential', 'weight'] as const).map(name =>
    createElement('th', { text: labelIn(words, name), attributes: { scope: 'col' } }),
  );
  const body = createElement('tbody');
  const sum = createElement('button', { className: 'number', attributes: { type: 'button' } });
  const max = createElement('button', { className: 'number', attributes: { type: 'button' } });
  const foot = createElement(
    'tfoot',
    {},
    createElement(
      'tr',
      {},
      createElement('th', {
        text: labelIn(words, 'sumOfExponentials'),
        attributes: { scope: 'row' },
      }),
      createElement('td', {}, sum),
      createElement('td', { className: 'muted', text: '1' }),
    ),
    createElement(
      'tr',
      { className: 'muted' },
      createElement('th', { text: labelIn(words, 'maximum'), attributes: { scope: 'row' } }),
      createElement('td', {}, max),
      createElement('td'),
    ),
  );
  const element = createElement(
    'table',
    { className: 'softmax' },
    createElement('thead', {}, createElement('tr', {}, ...heads)),
    body,
    foot,
  );
  let addresses: readonly (readonly Address[])[] = [];
  const roving = createRoving(element, {
    chosen: (row, column) => choose(addresses[row][column]),
  });

  function writeRow(row: Element, label: Label, cells: readonly Cell[], options: ShowOptions) {
    setLabel(row.children[0], label);
    return cells.map((cell, index) => {
      const button = row.children[index + 1].firstElementChild;
      if (!(button instanceof HTMLElement)) {
        return element;
      }
      setText(
        button,
        cell.isMasked && index === 1 ? `${cell.text} ${labelIn(words, 'masked')}` : cell.text,
      );
      paintCell(button, cell, { name: `${cell.text}: ${label.text}`, chosen: options.chosen });
      return button;
    });
  }

  return {
    element,
    show: (chain: Chain, options: ShowOptions): void => {
      const { columns, exponentials, weights, current } = chain;
      const rows = fit(body, columns.length, () =>
        createElement(
          'tr',
          {},
          createElement('th', { attributes: { scope: 'row' } }),
          createNumberCell(),
          createNumberCell(),
        ),
      );
      const elements = columns.map((label, index) => {
        setAttribute(rows[index], 'aria-current', index === current ? 'true' : undefined);
        return writeRow(rows[index], label, [exponentials[index], weights[index]], options);
      });
      setText(sum, chain.sum.text);
      setText(max, chain.max.text);
      addresses = [
        ...columns.map((_, index) => [exponentials[index].address, weights[index].address]),
        [chain.sum.address],
        [chain.max.address],
      ];
      roving.set([...elements, [sum], [max]]);
    },
  };
}

function createNumberCell(): HTMLElement {
  return createElement(
    'td',
    {},
    createElement('button', { className: 'number measured', attributes: { type: 'button' } }),
  );
}

/** The value that is weighed, and what the head puts out. */
function createStrips(words: PlainWords, choose: (address: Address | undefined) => void) {
  const element = createElement('div', { className: 'vectors', attributes: { role: 'grid' } });
  let rows: readonly (readonly Cell[])[] = [];
  const roving = createRoving(element, {
    chosen: (row, column) => choose(rows[row]?.[column]?.address),
  });
  return {
    element,
    show: ({ from, to, values, output }: Chain, options: ShowOptions): void => {
      const labels = [labelIn(words, 'valueOf', to.text), labelIn(words, 'outputFor', from.text)];
      element.setAttribute('aria-label', labels.join(', '));
      rows = [values, output];
      const strips = fit(element, 2, createStrip);
      roving.set(
        strips.map((strip, index) => {
          setText(strip.children[0], labels[index]);
          return drawBars(words, strip.children[1], rows[index], options);
        }),
      );
    },
  };
}
