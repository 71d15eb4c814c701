import { completions } from '../../core/transformer/grammar/parse';
import { englishWord, wordsIn } from '../../core/transformer/sentence';
import type { Problem } from '../../core/transformer/walkthrough/computation';
import { writtenBy, type Output } from '../../core/transformer/walkthrough/reading';
import { createElement } from '../common/element';
import { createCombobox, type Suggestion } from './combobox';
import type { Desk } from './desk';
import { setValue } from './exhibits/fit';

/** A field for an English sentence; below it the French, or what is wrong with the English. */
export interface SentenceField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly show: (text: string, written: Output | undefined) => void;
  /** Of what `wanted` says; the sentence `shown` still is. Returns what is to be said of it. */
  readonly showProblem: (problem: Problem, wanted: string, shown: string) => string;
}

/** Named in a sentence; the list of completions has them all. */
const mostNamed = 8;

export function createSentenceField(which: Problem['sentence'], desk: Desk): SentenceField {
  const { words, change } = desk;
  const { element: box, input } = createCombobox({
    id: `sentence-${which}`,
    listLabel: words.label('completions'),
    suggest,
    onInput: text => change({ [which]: text }),
  });
  const belowId = `sentence-${which}-below`;
  const below = createElement('div', { className: 'below', attributes: { id: belowId } });
  input.setAttribute('aria-describedby', belowId);
  const label = createElement('label', {
    text: words.label(which === 'source' ? 'english' : 'secondEnglish'),
    attributes: { for: input.id },
  });
  const element = createElement('div', { className: 'field' }, label, box, below);

  /** Words to take with a click, after what they are; none if there are none. */
  function offersFor(problem: Problem): readonly Node[] {
    const typed = wordsIn(input.value);
    const { at = typed.length, nearest, expected } = problem;
    const isReplaced = at < typed.length;
    const [kind, all] =
      nearest.length > 0
        ? (['nearest', nearest] as const)
        : ([isReplaced ? 'expected' : 'canFollow', expected] as const);
    if (all.length === 0) {
      return [];
    }
    const offered = all.slice(0, mostNamed).map(englishWord);
    const left = all.length - offered.length;
    return [
      document.createTextNode(`${words.label(kind)} `),
      ...offered.flatMap(word => [
        createOffer(word, [...typed.slice(0, at), word, ...typed.slice(at + 1)]),
        document.createTextNode(' '),
      ]),
      ...(left > 0 ? [document.createTextNode(words.label('andOthers', left))] : []),
    ];
  }

  function createOffer(word: string, sentence: readonly string[]): HTMLButtonElement {
    const button = createElement('button', {
      className: 'word-offer',
      text: word,
      attributes: { type: 'button', lang: 'en' },
    });
    button.addEventListener('click', () => {
      input.value = sentence.map(englishWord).join(' ');
      change({ [which]: input.value });
      input.focus();
    });
    return button;
  }

  return {
    element,
    input,
    show: (text, written) => {
      // What is being typed is not put in order under the hand.
      if (document.activeElement !== input || input.value.trim() === '') {
        setValue(input, text);
      }
      input.setAttribute('aria-invalid', 'false');
      below.replaceChildren(
        createElement('p', {
          className: 'translation',
          text: written === undefined ? '' : writtenBy(written),
          attributes: { lang: 'fr' },
        }),
      );
    },
    showProblem: (problem, wanted, shown) => {
      // It may come from a link.
      if (document.activeElement !== input) {
        input.value = wanted;
      }
      input.setAttribute('aria-invalid', 'true');
      const said = createElement(
        'p',
        { className: 'problem-is' },
        ...words.rich(problem.message),
        document.createTextNode(' '),
        ...offersFor(problem),
      );
      below.replaceChildren(
        said,
        createElement('p', { className: 'small', text: words.label('stillShown', shown.trim()) }),
      );
      return said.textContent;
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
