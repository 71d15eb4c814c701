import type { Address } from '../../../core/transformer/trace';
import type { Cell, Chain } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { fit, setAttribute, setText } from './fit';
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
import { createSoftmaxTable } from './softmaxTable';
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
  const softmax = createSoftmaxTable(words, choose);
  const strips = createStrips(words, choose);
  const mixed = createWorking(words, choose);
  const [imposed, replaced] = ['imposed', 'replaced'].map(() =>
    createElement('p', { className: 'switched' }),
  );
  const underflow = createElement('p', { className: 'small' });
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
      underflow,
    ),
    createStage(
      createElement('h4', { text: labelIn(words, 'stageValues') }),
      ...strips.elements,
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
      const captionOf = options.captionOf(chain.place);
      const figure = ({ text, address }: Cell) => ({ text, address, ...captionOf(address) });
      score.show(chain.score.calculation, captionOf);
      setText(scaledTitle, labelIn(words, 'stageScaled', chain.divisor));
      scaled.show([figure(chain.score.total), ` ÷ ${chain.divisor} = `, figure(chain.scaled)]);
      stages[2].hidden = chain.masked === undefined;
      if (chain.masked !== undefined) {
        const isHidden = chain.masked.value === -Infinity;
        setText(maskWords, labelIn(words, isHidden ? 'mayNotLook' : 'mayLook', from.text, to.text));
        masked.show([figure(chain.scaled), ' → ', figure(chain.masked)]);
        setAttribute(stages[2], 'data-masked', isHidden ? '' : undefined);
      }
      for (const [element, said] of [
        [imposed, chain.imposed],
        [underflow, chain.underflow],
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

interface Figure {
  readonly text: string;
  readonly address: Address;
  readonly name: string;
}

/** Numbers in a line of text; each leads to how it came about. */
function createEquation(choose: (address: Address) => void) {
  const element = createElement('p', { className: 'equation' });
  let addresses: readonly Address[] = [];
  const roving = createRoving(element, { chosen: (_, column) => choose(addresses[column]) });
  return {
    element,
    show: (parts: readonly (string | Figure)[]): void => {
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

/** A bar shorter than this, of the longest, is not to be seen. */
const leastSeen = 0.01;

function isSeen({ mark }: Cell): boolean {
  return Math.abs(mark) >= leastSeen;
}

/** What each word adds to what the head puts out, as far as one can see it, and the sum below. */
function createStrips(words: PlainWords, choose: (address: Address | undefined) => void) {
  const grid = createElement('div', { className: 'vectors', attributes: { role: 'grid' } });
  grid.setAttribute('aria-label', labelIn(words, 'stageValues'));
  const unseen = createElement('p', { className: 'small' });
  let rows: readonly (readonly Cell[])[] = [];
  const roving = createRoving(grid, {
    chosen: (row, column) => choose(rows[row]?.[column]?.address),
  });
  return {
    elements: [grid, unseen],
    show: ({ from, columns, weights, weighed, output }: Chain, options: ShowOptions): void => {
      const seen = [...weighed.keys()].filter(index => weighed[index].some(isSeen));
      const labels = [
        ...seen.map(index => labelIn(words, 'weighed', weights[index].text, columns[index].text)),
        labelIn(words, 'outputFor', from.text),
      ];
      rows = [...seen.map(index => weighed[index]), output];
      const count = weighed.length - seen.length;
      unseen.hidden = count === 0;
      setText(unseen, labelIn(words, 'unseen', count));
      const strips = fit(grid, rows.length, createStrip);
      roving.set(
        strips.map((strip, index) => {
          setText(strip.children[0], labels[index]);
          return drawBars(words, strip.children[1], rows[index], options);
        }),
      );
    },
  };
}
