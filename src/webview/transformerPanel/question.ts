import type { Computation } from '../../core/transformer/walkthrough/computation';
import {
  isRight,
  type Choice,
  type NumberAsked,
  type Question,
} from '../../core/transformer/walkthrough/steps/question';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import type { Desk } from './desk';

/** Predict, then reveal: graded by the numbers of the model that runs. */
export interface Asked {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
}

/** How one answers: a guess once there is one, and the answer set beside it. */
interface Answering {
  readonly element: HTMLElement;
  readonly guess: () => number | undefined;
  readonly reveal: () => void;
}

export function createQuestion({ words, announce }: Desk): Asked {
  const body = createElement('div');
  const element = createElement(
    'section',
    { className: 'question', attributes: { 'aria-labelledby': 'question' } },
    createElement('h2', { text: words.label('question'), attributes: { id: 'question' } }),
    body,
  );
  let asked = '';

  function ask(question: Question): readonly Node[] {
    const answering = question.kind === 'choice' ? createOptions(question) : createNumber(question);
    const button = createElement('button', {
      text: words.label('reveal'),
      attributes: { type: 'submit' },
    });
    const answer = createElement('div', { className: 'answer' });
    answer.hidden = true;
    const form = createElement('form', {}, answering.element, button, answer);
    button.disabled = true;
    form.addEventListener('input', () => {
      button.disabled = answering.guess() === undefined;
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      const guess = answering.guess();
      if (guess === undefined) {
        return;
      }
      const isGuessRight = isRight(question, guess);
      const verdict = words.label(isGuessRight ? 'answerRight' : 'answerWrong');
      answering.reveal();
      answer.replaceChildren(
        createElement(
          'p',
          {},
          createElement('strong', {
            className: isGuessRight ? 'answer-right' : 'answer-wrong',
            text: verdict,
          }),
          document.createTextNode(' '),
          ...words.rich(question.explanation),
        ),
      );
      answer.hidden = false;
      announce(`${verdict} ${words.plain(question.explanation)}`);
    });
    return [form];
  }

  function createOptions(question: Choice): Answering {
    const labels = question.options.map(({ text, language }, index) => {
      const input = createElement('input', {
        attributes: { type: 'radio', name: 'question', value: String(index) },
      });
      const option = createElement(
        'span',
        { attributes: language === undefined ? {} : { lang: language } },
        ...words.rich(text),
      );
      return { input, label: createElement('label', { className: 'option' }, input, option) };
    });
    const guess = (): number | undefined => {
      const index = labels.findIndex(({ input }) => input.checked);
      return index < 0 ? undefined : index;
    };
    return {
      element: createElement(
        'fieldset',
        {},
        createElement('legend', {}, ...words.rich(question.prompt)),
        ...labels.map(({ label }) => label),
      ),
      guess,
      reveal: () => {
        for (const [index, { label }] of labels.entries()) {
          const isOne = question.right.includes(index);
          const isMissed = index === guess() && !isOne;
          label.classList.toggle('is-right', isOne);
          label.classList.toggle('is-wrong', isMissed);
          label.querySelector('.option-mark')?.remove();
          if (isOne || isMissed) {
            const text = words.label(isOne ? 'isRight' : 'yourGuess');
            label.append(createElement('span', { className: 'option-mark', text }));
          }
        }
      },
    };
  }

  function createNumber({ prompt, least, most, stepSize }: NumberAsked): Answering {
    const input = createElement('input', {
      attributes: {
        ...{ id: 'guess', type: 'number', 'aria-describedby': 'prompt' },
        ...{ min: String(least), max: String(most), step: String(stepSize) },
      },
    });
    return {
      element: createElement(
        'div',
        { className: 'number-asked' },
        createElement('p', { attributes: { id: 'prompt' } }, ...words.rich(prompt)),
        createElement('label', { text: words.label('numberAnswer'), attributes: { for: 'guess' } }),
        input,
      ),
      guess: () => (Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber),
      reveal: () => undefined,
    };
  }

  return {
    element,
    show: (computation, step) => {
      const question = step.question(computation);
      const key = JSON.stringify([step.number, question]);
      // The same question keeps the answer that was given to it.
      if (key !== asked) {
        asked = key;
        body.replaceChildren(...ask(question));
      }
    },
  };
}
