import type { Calculation, Part } from '../../../core/transformer/explain/calculation';
import type { Address } from '../../../core/transformer/trace';
import { createElement } from '../../common/element';
import { alignPoints } from './alignPoints';
import type { CaptionOf } from './captions';
import { fit, setAttribute, setText } from './fit';
import { fillFormula, longPartsOf, type LongPart, type Operand } from './formula';
import { labelIn, type PlainWords } from './frame';
import { createRoving } from './roving';

/** The terms of a sum below each other, each with a bar to the side that it pulls the sum. */
export interface Ledger {
  readonly element: HTMLElement;
  /** `result` is what the terms come to. */
  readonly show: (part: LongPart, result: string, captionOf: CaptionOf) => void;
}

export function createLedger(words: PlainWords, chosen: (address: Address) => void): Ledger {
  const body = createElement('tbody');
  const totalName = createElement('th', { attributes: { scope: 'row', colspan: '2' } });
  const total = createElement('td', { className: 'figure' });
  const table = createElement(
    'table',
    { className: 'ledger' },
    body,
    createElement(
      'tfoot',
      {},
      createElement('tr', {}, totalName, total, createElement('td', { className: 'pull' })),
    ),
  );
  let operands: readonly (readonly Operand[])[] = [];
  const roving = createRoving(table, {
    chosen: (row, column) => chosen(operands[row][column].address),
  });

  return {
    element: table,
    show: ({ operator, of }, result, captionOf) => {
      const largest = Math.max(Number.MIN_VALUE, ...of.map(sizeOf));
      const rows = fit(body, of.length, createLine);
      operands = of
        .map((part, index) => {
          const [name, , , pull] = rows[index].children;
          const written = fillLine(rows[index], part, captionOf);
          setText(name, nameOf(words, part, written, captionOf));
          if (pull instanceof HTMLElement) {
            pull.style.setProperty('--mark', String(sizeOf(part) / largest));
          }
          setAttribute(pull, 'data-sign', part.value < 0 ? 'negative' : 'positive');
          return written;
        })
        .filter(line => line.length > 0);
      setText(totalName, `= ${labelIn(words, operator === 'sum' ? 'total' : 'maximum')}`);
      setText(total, result);
      alignPoints([...table.querySelectorAll('.figure')]);
      roving.set(operands.map(line => line.map(({ button }) => button)));
    },
  };
}

function createLine(): HTMLTableRowElement {
  return createElement(
    'tr',
    {},
    createElement('th', { attributes: { scope: 'row' } }),
    createElement('td', { className: 'factors' }),
    createElement('td', { className: 'figure' }),
    createElement('td', { className: 'pull', attributes: { 'aria-hidden': 'true' } }),
  );
}

/** Factors and what they come to; a number alone is its own figure, and the others are their sum. */
function fillLine(row: HTMLElement, part: Part, captionOf: CaptionOf): readonly Operand[] {
  const [name, factors, figure] = row.children;
  const { text, value } = part;
  setAttribute(name, 'colspan', part.kind === 'rest' ? '2' : undefined);
  factors.toggleAttribute('hidden', part.kind === 'rest');
  return part.kind === 'apply'
    ? [
        ...fillFormula(factors, part, captionOf),
        ...fillFormula(figure, { kind: 'constant', text, value }, captionOf),
      ]
    : [...fillFormula(factors, nothing, captionOf), ...fillFormula(figure, part, captionOf)];
}

const nothing: Part = { kind: 'constant', text: '', value: 0 };

function nameOf(
  words: PlainWords,
  part: Part,
  [first]: readonly Operand[],
  captionOf: CaptionOf,
): string {
  return part.kind === 'rest'
    ? labelIn(words, 'others', part.count)
    : first === undefined
      ? ''
      : termName(captionOf(first.address).short);
}

/** Columns are counted as in the formulas, by i. */
function termName(short: string): string {
  return /^\d+$/.test(short) ? `i\u00a0=\u00a0${short}` : short;
}

function sizeOf({ value }: Part): number {
  return Number.isFinite(value) ? Math.abs(value) : 0;
}

/** A calculation as it is worked out: on one line, with a ledger for each long part of it. */
export interface Working {
  readonly element: HTMLElement;
  readonly show: (calculation: Calculation, captionOf: CaptionOf) => void;
}

export function createWorking(words: PlainWords, chosen: (address: Address) => void): Working {
  const formula = createElement('p', { className: 'formula' });
  const ledgers = createElement('div', { className: 'ledgers' });
  const element = createElement('div', { className: 'working' }, formula, ledgers);
  const made: Ledger[] = [];
  let operands: readonly Operand[] = [];
  const roving = createRoving(formula, {
    chosen: (_, column) => chosen(operands[column].address),
  });
  return {
    element,
    show: ({ whole, result }, captionOf) => {
      const long = longPartsOf(whole);
      formula.hidden = long[0] === whole;
      if (!formula.hidden) {
        operands = fillFormula(formula, whole, captionOf);
        roving.set([operands.map(({ button }) => button)]);
      }
      fit(ledgers, long.length, () => {
        const ledger = createLedger(words, chosen);
        made.push(ledger);
        return ledger.element;
      });
      made.length = long.length;
      for (const [index, part] of long.entries()) {
        made[index].show(part, part === whole ? result : part.text, captionOf);
      }
    },
  };
}
