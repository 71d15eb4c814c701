import type { Computation, Problem } from '../../core/transformer/walkthrough/computation';
import type { WalkthroughState } from '../../core/transformer/walkthrough/state';
import { swapped } from '../../core/transformer/walkthrough/swapped';
import { createElement } from '../common/element';
import type { Desk } from './desk';
import { examples } from './examples';
import { createSentenceField } from './sentenceField';

/** The sentence that is translated, perhaps a second one beside it, and what is wrong with either. */
export interface Sentences {
  readonly element: HTMLElement;
  readonly show: (computation: Computation) => void;
  /**
   * What `wanted` says is not computed; the sentence `shown` still is. Returns what is to be said of
   * it.
   */
  readonly showProblem: (problem: Problem, wanted: WalkthroughState, shown: string) => string;
}

export function createSentences(desk: Desk): Sentences {
  const { words, change } = desk;
  const source = createSentenceField('source', desk);
  const compared = createSentenceField('compared', desk);
  const compare = createTool('compare', () => {
    compared.element.hidden = false;
    change({ compared: swapped(source.input.value)[1] });
    compared.input.focus();
  });
  const stop = createTool('stopComparing', () => {
    change({ compared: undefined });
    source.input.focus();
  });
  const choice = createElement(
    'select',
    { attributes: { 'aria-label': words.label('examples'), lang: 'en' } },
    createElement('option', { text: words.label('chooseExample'), attributes: { value: '' } }),
    ...examples.map((example, index) =>
      createElement('option', {
        text: [example.source, example.compared].filter(text => text !== undefined).join(' / '),
        attributes: { value: String(index) },
      }),
    ),
  );
  const tools = createElement('div', { className: 'sentence-tools' }, choice, compare, stop);
  const element = createElement(
    'form',
    { className: 'sentences' },
    source.element,
    compared.element,
    tools,
  );

  element.addEventListener('submit', event => event.preventDefault());
  choice.addEventListener('change', () => {
    const example = examples[Number(choice.value)];
    if (choice.value !== '' && example !== undefined) {
      change(example);
    }
    choice.value = '';
  });

  function createTool(label: 'compare' | 'stopComparing', run: () => void): HTMLButtonElement {
    const button = createElement('button', {
      className: 'quiet',
      text: words.label(label),
      attributes: { type: 'button' },
    });
    button.addEventListener('click', run);
    return button;
  }

  return {
    element,
    show: computation => {
      const { state } = computation;
      const side = state.view === 'base' ? 'base' : 'changed';
      source.show(state.source, computation.reading[side]);
      compared.show(state.compared ?? '', computation.compared?.[side]);
      const isComparing = state.compared !== undefined;
      compared.element.hidden = !isComparing;
      compare.hidden = isComparing;
      stop.hidden = !isComparing;
    },
    showProblem: (problem, wanted, shown) => {
      const field = problem.sentence === 'source' ? source : compared;
      field.element.hidden = false;
      return field.showProblem(problem, wanted[problem.sentence] ?? '', shown);
    },
  };
}
