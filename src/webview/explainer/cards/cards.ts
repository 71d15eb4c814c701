import type { ExplainerStrings } from '../../../protocol/explainer';
import type { Announce } from '../../common/announce';
import { createElement } from '../../common/element';
import { focus } from '../place';
import type { Checked } from './checked';
import { checkChoice } from './choice';
import { checkCloze } from './cloze';
import { clearMarks, showMarks } from './marks';
import { checkOrder, moveItems } from './order';
import { checkPredict } from './predict';

/** By the card's type. What is recalled (`qa`) is the reader's own to judge: it has no check. */
const checks = new Map<string | undefined, (form: HTMLFormElement) => Checked>([
  ['cloze', checkCloze],
  ['choice', checkChoice],
  ['order', checkOrder],
  ['predict', checkPredict],
]);

/** Readies the cards of an article that has just been put into the page. */
export function prepareCards(page: HTMLElement): void {
  for (const form of page.querySelectorAll('.card-form')) {
    form.append(createElement('p', { className: 'card-result', attributes: { role: 'status' } }));
  }
}

/** Makes cards answer: they are graded at once, and the grade is kept in the page alone. */
export function openCards(page: HTMLElement, strings: ExplainerStrings, announce: Announce): void {
  page.addEventListener('submit', event => {
    event.preventDefault();
    const card = cardOf(event.target);
    if (card !== null && event.target instanceof HTMLFormElement) {
      check(card, event.target, strings);
    }
  });
  page.addEventListener('input', event => {
    const card = cardOf(event.target);
    if (card !== null) {
      withdraw(card);
    }
  });
  moveItems(page, (item, place, count) => {
    const card = cardOf(item);
    if (card !== null) {
      withdraw(card);
    }
    announce(strings.movedTo.replace('{0}', String(place)).replace('{1}', String(count)));
  });
}

function check(card: HTMLElement, form: HTMLFormElement, strings: ExplainerStrings): void {
  withdraw(card);
  const checked = checks.get(card.dataset.type)?.(form);
  if (checked !== undefined) {
    const { grade, items } = checked;
    showMarks(items, grade.marks, { right: strings.correct, wrong: strings.notQuite });
    card.dataset.grade = grade.isCorrect ? 'right' : 'wrong';
    showResult(card, grade.isCorrect ? strings.correct : strings.notQuite);
  }
  const answer = card.querySelector<HTMLElement>('.card-answer');
  answer?.removeAttribute('hidden');
  if (answer && checked === undefined) {
    focus(answer);
  }
}

/** An answer that has changed has no grade until it is checked again. */
function withdraw(card: HTMLElement): void {
  delete card.dataset.grade;
  clearMarks(card);
  showResult(card, '');
}

function showResult(card: HTMLElement, result: string): void {
  const line = card.querySelector('.card-result');
  if (line !== null) {
    line.textContent = result;
  }
}

function cardOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.card') : null;
}
