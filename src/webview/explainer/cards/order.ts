import type { Checked } from './checked';
import { gradeOrder } from './grade';

export function checkOrder(form: HTMLFormElement): Checked {
  const items = [...form.querySelectorAll<HTMLElement>('li[data-position]')];
  const inOrder = items.toSorted((one, other) => position(one) - position(other));
  return { items, grade: gradeOrder(items.map(textOf), inOrder.map(textOf)) };
}

/** Moves items by their buttons, or by Alt and an arrow key; tells each new place, from 1. */
export function moveItems(
  page: HTMLElement,
  onMoved: (item: HTMLElement, place: number, count: number) => void,
): void {
  function move(item: HTMLElement, by: -1 | 1): void {
    const neighbour = by === -1 ? item.previousElementSibling : item.nextElementSibling;
    if (neighbour === null || item.parentElement === null) {
      return;
    }
    // The neighbour changes places, so that the item keeps the focus.
    if (by === -1) {
      item.after(neighbour);
    } else {
      item.before(neighbour);
    }
    const siblings = [...item.parentElement.children];
    onMoved(item, siblings.indexOf(item) + 1, siblings.length);
  }

  page.addEventListener('click', event => {
    const button = event.target instanceof Element && event.target.closest('.move-up, .move-down');
    const item = button && itemOf(button);
    if (item) {
      move(item, button.matches('.move-up') ? -1 : 1);
    }
  });
  page.addEventListener('keydown', event => {
    const item = event.altKey && itemOf(event.target);
    if (item && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(item, event.key === 'ArrowUp' ? -1 : 1);
    }
  });
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('li[data-position]') : null;
}

function position(item: HTMLElement): number {
  return Number(item.dataset.position);
}

function textOf(item: HTMLElement): string {
  return item.querySelector('.order-text')?.textContent ?? '';
}
