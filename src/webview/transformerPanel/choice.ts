import { createElement } from '../common/element';

/** One of a few, side by side: radio buttons that look like one control. */
export interface Choice {
  readonly element: HTMLFieldSetElement;
  readonly show: (options: readonly ChoiceOption[], value: string) => void;
}

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
  /** Small, below the text. */
  readonly note?: string;
}

let count = 0;

export function createChoice(legend: string, onChoose: (value: string) => void): Choice {
  count += 1;
  const name = `choice-${count}`;
  const options = createElement('div', { className: 'choice-options' });
  const element = createElement(
    'fieldset',
    { className: 'choice' },
    createElement('legend', { text: legend }),
    options,
  );
  let shown = '';

  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) {
      onChoose(target.value);
    }
  });

  return {
    element,
    show: (offered, value) => {
      const key = JSON.stringify(offered);
      // The one in use must stay where the focus is.
      if (key !== shown) {
        shown = key;
        options.replaceChildren(...offered.map(option => createOption(name, option)));
      }
      for (const input of options.querySelectorAll('input')) {
        input.checked = input.value === value;
      }
    },
  };
}

function createOption(name: string, { value, text, note }: ChoiceOption): HTMLElement {
  const input = createElement('input', { attributes: { type: 'radio', name, value } });
  const notes = note === undefined ? [] : [createElement('small', { text: note })];
  return createElement('label', {}, input, createElement('span', { text }, ...notes));
}
