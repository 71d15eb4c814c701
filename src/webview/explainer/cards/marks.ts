import { createElement } from '../../common/element';
import type { Mark } from './grade';

/** Names of the marks, for those who do not see them. */
export type MarkNames = Readonly<Record<Exclude<Mark, 'none'>, string>>;

/** Puts a mark beside each item: a sign and a name, so that it rests on no colour. */
export function showMarks(
  items: readonly HTMLElement[],
  marks: readonly Mark[],
  names: MarkNames,
): void {
  items.forEach((item, index) => {
    const mark = marks[index];
    if (mark === 'right' || mark === 'wrong') {
      item.dataset.mark = mark;
      const sign = createElement('span', {
        className: 'mark',
        attributes: { role: 'img', 'aria-label': names[mark], 'data-mark': mark },
      });
      placeBeside(item, sign);
    }
  });
}

/** Takes the marks away, once the reader changes what they are about. */
export function clearMarks(card: HTMLElement): void {
  for (const sign of card.querySelectorAll('span.mark')) {
    sign.remove();
  }
  for (const item of card.querySelectorAll<HTMLElement>('[data-mark]')) {
    delete item.dataset.mark;
  }
}

function placeBeside(item: HTMLElement, sign: HTMLElement): void {
  if (item.matches('input, textarea')) {
    item.after(sign);
  } else {
    item.append(sign);
  }
}
