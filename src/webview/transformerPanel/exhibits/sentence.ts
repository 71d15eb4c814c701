import { usualDigits } from '../../../core/transformer/explain/calculation';
import { numberText } from '../../../core/transformer/explain/numberText';
import type { Sentence } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { fit, setAttribute, setLabel, setText } from './fit';
import { createFrame, labelIn, type On, type PlainWords, type ShownExhibit } from './frame';
import { createRoving } from './roving';

type Output = Sentence['outputs'][number];

/** What was written, word by word with its probability, and whether it is right. */
export function createSentence(words: PlainWords, on: On): ShownExhibit<Sentence> {
  const outputs = createElement('div', { className: 'outputs' });
  const accepted = createElement('ul', { attributes: { lang: 'fr' } });
  const right = createElement(
    'div',
    { className: 'accepted' },
    createElement('h4', { text: labelIn(words, 'accepted') }),
    accepted,
  );
  const frame = createFrame(words, 'sentence', outputs, right);
  const roving = createRoving(outputs, { chosen: (_, column) => on.positionChosen(column) });

  return {
    element: frame.element,
    show: exhibit => {
      frame.write(exhibit);
      const sections = fit(outputs, exhibit.outputs.length, createOutput);
      roving.set(
        exhibit.outputs.map((output, index) => writeOutput(words, sections[index], output)),
      );
      right.hidden = exhibit.right.every(text =>
        exhibit.outputs.every(output => output.text === text),
      );
      const items = fit(accepted, exhibit.right.length, () => createElement('li'));
      for (const [index, text] of exhibit.right.entries()) {
        setText(items[index], text);
        setAttribute(
          items[index],
          'data-written',
          exhibit.outputs.some(output => output.text === text) ? '' : undefined,
        );
      }
    },
  };
}

function createOutput(): HTMLElement {
  return createElement(
    'section',
    {},
    createElement('h4'),
    createElement('p', { className: 'output-text', attributes: { lang: 'fr' } }),
    createElement('p', { className: 'verdict' }),
    createElement('div', { className: 'output-words' }),
  );
}

function writeOutput(words: PlainWords, section: HTMLElement, output: Output) {
  const [title, text, verdict, list] = section.children;
  setText(title, words.plain(output.label));
  setText(text, output.text);
  setText(verdict, words.plain(output.verdict));
  setAttribute(
    verdict,
    'class',
    output.isRight ? 'verdict verdict-right' : 'verdict verdict-wrong',
  );
  const buttons = fit(list, output.words.length, () =>
    createElement(
      'button',
      { className: 'output-word', attributes: { type: 'button' } },
      createElement('span'),
      document.createTextNode(' '),
      createElement('span', { className: 'output-probability' }),
    ),
  );
  for (const [index, { label, probability }] of output.words.entries()) {
    const text = numberText(probability, usualDigits);
    setLabel(buttons[index].children[0], label);
    setText(buttons[index].children[1], text);
    buttons[index].style.setProperty('--mark', String(probability));
  }
  return buttons;
}
