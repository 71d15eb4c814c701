import { fixedText, numberText } from '../../../core/transformer/explain/numberText';
import { usualDigits } from '../../../core/transformer/explain/calculation';
import { addressText, type Address } from '../../../core/transformer/trace';
import type { Cell, Label } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { setAttribute, setText } from './fit';
import { labelIn, type PlainWords } from './frame';

/** Marks an element by a cell's number, for the styles to draw; `name` is for who cannot see it. */
export function paintCell(
  element: HTMLElement,
  cell: Cell,
  { name, chosen }: { readonly name: string; readonly chosen: Address | undefined },
): void {
  element.style.setProperty('--mark', String(Math.abs(cell.mark)));
  setAttribute(element, 'data-sign', cell.isMasked ? 'masked' : signOf(cell));
  setAttribute(element, 'aria-label', name);
  setAttribute(element, 'data-chosen', isSame(cell.address, chosen) ? '' : undefined);
}

function signOf({ value, mark }: Cell): string {
  return mark < 0 || value < 0 ? 'negative' : mark === 0 ? 'zero' : 'positive';
}

export function isSame(address: Address, other: Address | undefined): boolean {
  return other !== undefined && addressText(address) === addressText(other);
}

/** A cell's number in words: "0.9123, highest in its row". */
export function spokenNumber(words: PlainWords, cell: Cell, isHighest = false): string {
  return cell.isMasked
    ? labelIn(words, 'maskedNumber', cell.text)
    : isHighest
      ? labelIn(words, 'highest', cell.text)
      : cell.text;
}

/** A number where there is room for a glance alone. */
export function glanceText({ value, text }: Cell, decimals: number | undefined): string {
  return decimals === undefined ? text : fixedText(value, decimals);
}

/** "noir → black", or "noir, column 3" where columns are no words. */
export function nameIn(words: PlainWords, row: string, column: Label): string {
  return column.language === undefined
    ? labelIn(words, 'inColumn', row, column.text)
    : labelIn(words, 'between', row, column.text);
}

/** A line below an exhibit for the number under the pointer. Who hears the page has it already. */
export interface Readout {
  readonly element: HTMLElement;
  readonly show: (name: string, cell: Cell, working?: string) => void;
  readonly clear: () => void;
}

export function createReadout(words: PlainWords): Readout {
  const name = createElement('span', { className: 'readout-name' });
  const value = createElement('strong', {});
  const working = createElement('span', { className: 'readout-working' });
  const runs = createElement('span', { className: 'readout-runs' });
  const element = createElement(
    'p',
    { className: 'readout', attributes: { 'aria-hidden': 'true' } },
    name,
    value,
    working,
    runs,
  );
  return {
    element,
    show: (named, cell, worked = '') => {
      setText(name, named);
      setText(working, worked);
      setText(value, cell.isMasked ? spokenNumber(words, cell) : cell.text);
      const texts = [cell.base, cell.changed, cell.difference].map(each =>
        numberText(each, usualDigits),
      );
      setText(runs, Object.is(cell.base, cell.changed) ? '' : labelIn(words, 'wasAndIs', ...texts));
    },
    clear: () => {
      for (const each of [name, value, working, runs]) {
        setText(each, '');
      }
    },
  };
}
