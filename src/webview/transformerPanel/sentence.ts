import { completions } from '../../core/transformer/grammar/parse';
import { englishWord, wordsIn } from '../../core/transformer/sentence';
import type { Computation, Problem } from '../../core/transformer/walkthrough/computation';
import type { WalkthroughState } from '../../core/transformer/walkthrough/state';
import { swapped } from '../../core/transformer/walkthrough/swapped';
import { createElement } from '../common/element';
import { createCombobox, type Suggestion } from './combobox';
import type { Desk } from './desk';
import { examples } from './examples';

/** The sentence that is translated, perhaps a second one beside it, and what is wrong with either. */
export interface Sentences {
  readonly element: HTMLElement;
  readonly show: (computation: Computation) => void;
  /** What `wanted` says is not computed; the sentence `shown` still is. */
  readonly showProblem: (problem: Problem, wanted: WalkthroughState, shown: string) => void;
}

type Which = Problem['sentence'];

/** Named in a sentence; the list of completions has them all. */
const mostNamed = 8;

export function createSentences({ words, change }: Desk): Sentences {
  const source = createField('source');
  const compared = createField('compared');
  const compare = createElement('button', {
    className: 'quiet',
    text: words.label('compare'),
    attributes: { type: 'button' },
  });
  const stop = createElement('button', {
    className: 'quiet',
    text: words.label('stopComparing'),
    attributes: { type: 'button' },
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
  compare.addEventListener('click', () => {
    compared.element.hidden = false;
    change({ compared: swapped(source.input.value)[1] });
    compared.input.focus();
  });
  stop.addEventListener('click', () => {
    change({ compared: undefined });
    source.input.focus();
  });

  function createField(which: Which) {
    const { element: box, input } = createCombobox({
      id: `sentence-${which}`,
      listLabel: words.label('completions'),
      suggest,
      onInput: text => change({ [which]: text }),
    });
    const problemId = `sentence-${which}-problem`;
    const problem = createElement('div', {
      className: 'problem',
      attributes: { id: problemId },
    });
    input.setAttribute('aria-describedby', problemId);
    const label = createElement('label', {
      text: words.label(which === 'source' ? 'english' : 'secondEnglish'),
      attributes: { for: input.id },
    });
    const field = createElement('div', { className: 'field' }, label, box, problem);
    return { element: field, input, problem };
  }

  function write(field: ReturnType<typeof createField>, text: string): void {
    // What is being typed is not put in order under the hand.
    if (document.activeElement !== field.input || field.input.value.trim() === '') {
      field.input.value = text;
    }
    field.input.setAttribute('aria-invalid', 'false');
    field.problem.replaceChildren();
  }

  function offer(which: Which, problem: Problem): readonly Node[] {
    const typed = wordsIn(which === 'source' ? source.input.value : compared.input.value);
    const { at, nearest, expected } = problem;
    const offered = nearest.length > 0 ? nearest : expected.slice(0, mostNamed);
    if (offered.length === 0) {
      return [];
    }
    const isReplaced = at !== undefined && at < typed.length;
    const label = nearest.length > 0 ? 'nearest' : isReplaced ? 'expected' : 'canFollow';
    const left = nearest.length > 0 ? 0 : expected.length - offered.length;
    return [
      createElement(
        'p',
        {},
        document.createTextNode(`${words.label(label)} `),
        ...offered.map(englishWord).flatMap(word => {
          const button = createElement('button', {
            className: 'word-offer',
            text: word,
            attributes: { type: 'button', lang: 'en' },
          });
          button.addEventListener('click', () => {
            const place = isReplaced ? at : typed.length;
            const text = [...typed.slice(0, place), word, ...typed.slice(place + 1)].join(' ');
            const { input } = which === 'source' ? source : compared;
            input.value = text;
            change({ [which]: text });
            input.focus();
          });
          return [button, document.createTextNode(' ')];
        }),
        ...(left > 0 ? [document.createTextNode(words.label('andOthers', left))] : []),
      ),
    ];
  }

  return {
    element,
    show: ({ state }) => {
      write(source, state.source);
      write(compared, state.compared ?? '');
      const isComparing = state.compared !== undefined;
      compared.element.hidden = !isComparing;
      compare.hidden = isComparing;
      stop.hidden = !isComparing;
    },
    showProblem: (problem, wanted, shown) => {
      const {
        element: field,
        input,
        problem: place,
      } = problem.sentence === 'source' ? source : compared;
      field.hidden = false;
      // It may come from a link.
      if (document.activeElement !== input) {
        input.value = wanted[problem.sentence] ?? '';
      }
      input.setAttribute('aria-invalid', 'true');
      place.replaceChildren(
        createElement('p', { className: 'problem-is' }, ...words.rich(problem.message)),
        ...offer(problem.sentence, problem),
        createElement('p', { className: 'small', text: words.label('stillShown', shown) }),
      );
    },
  };
}

/** The words that the grammar has next, or all that the one being typed can become. */
function suggest(text: string): readonly Suggestion[] {
  const isBetween = text === '' || /\s$/.test(text);
  const typed = wordsIn(text);
  const before = isBetween ? typed : typed.slice(0, -1);
  const begun = isBetween ? '' : (typed.at(-1) ?? '');
  return completions(before)
    .filter(word => word.startsWith(begun) && word !== begun)
    .map(word => ({
      word: englishWord(word),
      text: [...before, word].map(englishWord).join(' '),
    }));
}
