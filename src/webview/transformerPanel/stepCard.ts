import type { Computation } from '../../core/transformer/walkthrough/computation';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import type { Desk } from './desk';

/** What a step says, and the way to the one before and after it. */
export interface StepCard {
  readonly element: HTMLElement;
  readonly way: HTMLElement;
  readonly show: (computation: Computation, step: Step, neighbours: Neighbours) => void;
  /** To its heading, as after a turn of the page. */
  readonly focus: () => void;
}

export interface Neighbours {
  readonly previous: Step | undefined;
  readonly next: Step | undefined;
}

export function createStepCard({ words, change, openSection }: Desk): StepCard {
  const eyebrow = createElement('p', { className: 'eyebrow' });
  const title = createElement('h2', { attributes: { id: 'step', tabindex: '-1' } });
  const text = createElement('p', { className: 'step-text' });
  const more = createElement(
    'details',
    { className: 'more' },
    createElement('summary', { text: words.label('more') }),
  );
  const element = createElement('header', { className: 'step-card' }, eyebrow, title, text, more);
  const previous = createWay('previous-step');
  const next = createWay('next-step');
  const way = createElement('div', { className: 'way' }, previous.button, next.button);
  let shown: Step | undefined;

  function createWay(className: string) {
    const button = createElement('button', { className, attributes: { type: 'button' } });
    let leadsTo: Step | undefined;
    button.addEventListener('click', () => {
      if (leadsTo !== undefined) {
        change({ step: leadsTo.number });
        title.focus();
      }
    });
    return {
      button,
      lead: (step: Step | undefined, label: 'previousStep' | 'nextStep') => {
        leadsTo = step;
        button.hidden = step === undefined;
        button.textContent = step === undefined ? '' : words.label(label, words.plain(step.title));
      },
    };
  }

  function reference(step: Step): readonly Node[] {
    const [section] = step.sections;
    if (section === undefined) {
      return [];
    }
    const link = createElement('a', { text: words.label('section'), attributes: { href: '#' } });
    link.addEventListener('click', event => {
      event.preventDefault();
      openSection(section);
    });
    return [
      createElement(
        'p',
        { className: 'read-more' },
        document.createTextNode(`${words.label('inRefresher')} `),
        link,
      ),
    ];
  }

  return {
    element,
    way,
    show: (computation, step, neighbours) => {
      eyebrow.textContent = words.label('stepOf', step.number);
      title.textContent = words.plain(step.title);
      const sentences = [step.text, ...(step.goesOn?.(computation) ?? [])];
      text.replaceChildren(...sentences.flatMap(each => [...words.rich(each), ' ']));
      const paragraphs = step
        .more(computation)
        .map(message => createElement('p', {}, ...words.rich(message)));
      const [summary] = more.children;
      more.replaceChildren(...(summary ? [summary] : []), ...paragraphs, ...reference(step));
      if (step !== shown) {
        more.open = false;
        shown = step;
      }
      previous.lead(neighbours.previous, 'previousStep');
      next.lead(neighbours.next, 'nextStep');
    },
    focus: () => title.focus(),
  };
}
