import type { Computation } from '../../core/transformer/walkthrough/computation';
import type { PanelLabel } from '../../core/transformer/walkthrough/panelLabels';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import type { Desk } from './desk';

/** Runs over the words: of the sentence that is read, or of the one that is written. */
export interface Scrubber {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
}

/** A word on the strip; a probability if it was written. */
interface StripWord {
  readonly text: string;
  readonly probability: number | undefined;
}

export function createScrubber({ words, change }: Desk): Scrubber {
  const label = createElement('label', { attributes: { for: 'scrubber' } });
  const verdict = createElement('span', { className: 'verdict' });
  const range = createElement('input', {
    attributes: { id: 'scrubber', type: 'range', min: '0', step: '1' },
  });
  const strip = createElement('ol', { className: 'strip' });
  const element = createElement(
    'div',
    { className: 'scrubber' },
    createElement('p', { className: 'scrubber-head' }, label, verdict),
    strip,
    range,
  );
  let looksAt: Step['looksAt'] = 'position';

  function goTo(index: number): void {
    change(looksAt === 'word' ? { word: index } : { position: index });
  }

  range.addEventListener('input', () => goTo(Number(range.value)));
  // The strip is for the pointer: the slider does the same for the keyboard.
  strip.addEventListener('click', event => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    if (item !== null) {
      goTo([...strip.children].indexOf(item));
    }
  });

  return {
    element,
    show: (computation, step) => {
      const { state, reading } = computation;
      looksAt = step.looksAt;
      const isSource = looksAt === 'word';
      // Both runs read what the base wrote: a position is one of its words.
      const shown = isSource ? reading.words.map(sourceWord) : reading.base.words;
      const at = isSource ? state.word : state.position;
      const ofBase = (name: PanelLabel): string =>
        computation.isChanged ? words.label('asTrained', words.label(name)) : words.label(name);
      label.textContent = isSource ? words.label('sourceWord') : ofBase('targetWord');
      const language = isSource ? 'en' : 'fr';
      strip.lang = language;
      strip.replaceChildren(
        ...shown.map(({ text, probability }, index) =>
          createElement(
            'li',
            { className: index === at ? 'current' : '' },
            createElement('span', { className: 'strip-word', text }),
            ...(probability === undefined
              ? []
              : [createElement('span', { className: 'strip-share', text: share(probability) })]),
          ),
        ),
      );
      range.max = String(shown.length - 1);
      range.value = String(at);
      range.lang = language;
      const { text = '', probability } = shown[at] ?? {};
      range.setAttribute(
        'aria-valuetext',
        probability === undefined
          ? words.label('wordOf', text, at + 1, shown.length)
          : words.label('wordWithProbability', text, at + 1, shown.length, share(probability)),
      );
      verdict.hidden = isSource;
      verdict.className = reading.base.isRight ? 'verdict verdict-right' : 'verdict verdict-wrong';
      verdict.textContent = ofBase(reading.base.isRight ? 'right' : 'notRight');
    },
  };
}

function sourceWord(text: string): StripWord {
  return { text, probability: undefined };
}

/** As the exhibits round it. */
function share(probability: number): string {
  return probability.toFixed(3);
}
