import { calculationOf, usualDigits } from '../../core/transformer/explain/calculation';
import type { Explanation } from '../../core/transformer/explain/explainCell';
import { fullText, numberText } from '../../core/transformer/explain/numberText';
import type { Address, Trace } from '../../core/transformer/trace';
import { nameShown } from '../../core/transformer/walkthrough/nameShown';
import { createElement } from '../common/element';
import { captionsIn, type CaptionOf } from './exhibits/captions';
import { fit, setText } from './exhibits/fit';
import { longPartsOf } from './exhibits/formula';
import { labelIn, newId, type PlainWords } from './exhibits/frame';
import { createWorking } from './exhibits/ledger';
import { trailTo } from './trail';

/** A number to explain, in the run that is shown. */
export interface ArithmeticView {
  readonly address: Address;
  /** Whose words name the number. */
  readonly trace: Trace;
  /** Derives a number of that run, as `explainCell` does. */
  readonly explain: (address: Address) => Explanation | undefined;
}

export interface ArithmeticEvents {
  /** An operand, or a number of the way here. */
  readonly chosen: (address: Address) => void;
  /** The number is to be let go. */
  readonly closed: () => void;
  /** A sentence that says so: the number is on the clipboard. */
  readonly copied: (sentence: string) => void;
}

/** The card of a number. */
export interface Arithmetic {
  readonly element: HTMLElement;
  /** Without a number it says what it is for. */
  readonly show: (view: ArithmeticView | undefined) => void;
  /** Leads to its number; to nothing without one. */
  readonly focus: () => void;
  /** The number from which one came to this one. */
  readonly previous: () => Address | undefined;
}

/** Of a long sum, unless all are asked for. */
const fewTerms = 5;

/** How a number came about, from numbers that can be followed in turn down to the weights. */
export function createArithmetic(words: PlainWords, on: ArithmeticEvents): Arithmetic {
  const trail = createElement('ol');
  const back = createButton('quiet back', labelIn(words, 'back'));
  const way = createElement(
    'nav',
    { className: 'trail', attributes: { 'aria-label': labelIn(words, 'trail') } },
    back,
    trail,
  );
  const close = createButton('quiet close', labelIn(words, 'close'));
  const head = createElement('div', { className: 'card-head' }, way, close);
  const place = createElement('p', { className: 'card-place' });
  const [quantity, subject] = ['card-quantity', 'card-subject'].map(className =>
    createElement('span', { className }),
  );
  const titleId = newId('number');
  const title = createElement(
    'h3',
    { attributes: { id: titleId, tabindex: '-1' } },
    quantity,
    document.createTextNode(' '),
    subject,
  );
  const result = createElement('p', { className: 'card-result' });
  const symbols = createElement('p', { className: 'card-symbols' });
  const working = createWorking(words, choose);
  const learned = createElement('p', {
    className: 'card-learned',
    text: labelIn(words, 'learned'),
  });
  const more = createButton('quiet more-terms');
  const full = createElement('code');
  const copy = createButton('quiet', labelIn(words, 'copy'));
  const foot = createElement(
    'p',
    { className: 'card-foot' },
    createElement('span', { text: labelIn(words, 'exact') }),
    full,
    copy,
  );
  const hint = createElement('p', { className: 'card-hint', text: labelIn(words, 'cardHint') });
  const body = createElement(
    'div',
    { className: 'card-body' },
    ...[head, place, title, result, symbols, working.element, more, learned, foot],
  );
  const element = createElement(
    'section',
    { className: 'arithmetic', attributes: { 'aria-label': labelIn(words, 'card') } },
    hint,
    body,
  );

  let shown: ArithmeticView | undefined;
  let steps: readonly Address[] = [];
  let isWhole = false;
  /** Was the number chosen in the card, so that the focus has to stay in it? */
  let isWalking = false;

  more.addEventListener('click', () => {
    isWhole = !isWhole;
    write();
  });
  back.addEventListener('click', () => {
    const step = steps.at(-2);
    if (step !== undefined) {
      choose(step);
    }
  });
  close.addEventListener('click', on.closed);
  trail.addEventListener('click', event => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const step = steps[[...trail.children].findIndex(each => each === item)];
    if (step !== undefined) {
      choose(step);
    }
  });
  copy.addEventListener('click', () => {
    void navigator.clipboard
      .writeText(full.textContent)
      .then(() => on.copied(labelIn(words, 'copied')));
  });

  function choose(address: Address): void {
    isWalking = true;
    on.chosen(address);
  }

  function write(): void {
    const explanation = shown?.explain(shown.address);
    hint.hidden = explanation !== undefined;
    body.hidden = explanation === undefined;
    if (shown === undefined || explanation === undefined) {
      return;
    }
    const { address, value, derivation } = explanation;
    const name = nameShown(shown.trace, address);
    setText(place, words.plain(name.place));
    setText(quantity, words.plain(name.quantity));
    setText(subject, words.plain(name.subject));
    setText(full, fullText(value));
    const captionOf = captionsIn(words, shown.trace);
    writeTrail(captionOf, shown.trace);
    for (const each of [symbols, working.element]) {
      each.hidden = derivation === undefined;
    }
    learned.hidden = derivation !== undefined;
    more.hidden = true;
    if (derivation === undefined) {
      setText(result, numberText(value, usualDigits));
      return;
    }
    const all = calculationOf(derivation.expression, value);
    const few = calculationOf(derivation.expression, value, fewTerms);
    const calculation = isWhole ? all : few;
    setText(result, calculation.result);
    setText(symbols, `= ${derivation.formula}`);
    working.show(calculation, captionOf);
    more.hidden = !few.isCondensed;
    const terms = Math.max(0, ...longPartsOf(all.whole).map(({ of }) => of.length));
    setText(more, isWhole ? labelIn(words, 'showLargest') : labelIn(words, 'showAll', terms));
  }

  function writeTrail(captionOf: CaptionOf, trace: Trace): void {
    way.hidden = steps.length < 2;
    const items = fit(trail, steps.length, () => createElement('li', {}, createButton('')));
    for (const [index, step] of steps.entries()) {
      const [button] = items[index].children;
      const { name } = captionOf(step);
      setText(button, words.plain(nameShown(trace, step).quantity));
      button.setAttribute('title', name);
      button.setAttribute('aria-label', labelIn(words, 'backTo', name));
      button.toggleAttribute('disabled', index === steps.length - 1);
    }
  }

  /** What was pressed may be gone; from the first operand one walks on with the same key. */
  function keepFocus(): void {
    if (isWalking && !body.hidden) {
      const isVisible = (button: HTMLElement): boolean => button.offsetParent !== null;
      const next = [...body.querySelectorAll<HTMLElement>('button.number')].find(isVisible) ?? copy;
      next.setAttribute('aria-describedby', titleId);
      next.focus({ preventScroll: true });
    }
    isWalking = false;
  }

  return {
    element,
    // Hidden without a number, and then it takes no focus.
    focus: () => title.focus(),
    previous: () => steps.at(-2),
    show: view => {
      if (view !== undefined) {
        const trailed = trailTo(steps, view.address, view.explain);
        isWhole &&= trailed.length === steps.length;
        steps = trailed;
      } else {
        steps = [];
      }
      shown = view;
      write();
      keepFocus();
    },
  };
}

function createButton(className: string, text = ''): HTMLButtonElement {
  return createElement('button', { className, text, attributes: { type: 'button' } });
}
