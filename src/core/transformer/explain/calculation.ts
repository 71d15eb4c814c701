import type { Address } from '../trace';
import { condensed, evaluate, type Expression, type Operator } from './expression';
import { numberText, exactText } from './numberText';
import { rounded, shownDigits } from './shownDigits';

/** A part of a calculation with the digits that it is shown with. */
export type Part =
  | {
      readonly kind: 'cell';
      readonly address: Address;
      readonly text: string;
      readonly value: number;
    }
  | { readonly kind: 'constant'; readonly text: string; readonly value: number }
  /** The smaller terms of a long sum, or the lesser numbers of a long maximum, as one. */
  | { readonly kind: 'rest'; readonly count: number; readonly text: string; readonly value: number }
  | {
      readonly kind: 'apply';
      readonly operator: Operator;
      readonly of: readonly Part[];
      /** What it comes to, as shown. */
      readonly text: string;
      readonly value: number;
    };

/** How a number came about as it is shown: who works it out from the digits gets the result. */
export interface Calculation {
  readonly whole: Part;
  readonly result: string;
  /** Is any of its terms left to the rest? */
  readonly isCondensed: boolean;
}

/** How many digits a number has, unless it takes more for a calculation to add up. */
export const usualDigits = 4;

/** A calculation with the `most` largest terms of each long sum, or with all of them. */
export function calculationOf(
  expression: Expression,
  value: number,
  most: number = Number.POSITIVE_INFINITY,
): Calculation {
  const short = condensed(expression, most);
  const digits = shownDigits(short, value, usualDigits);
  const whole = partOf(short, digits.operands);
  return {
    whole,
    result: numberText(value, digits.result),
    isCondensed: hasRest(whole),
  };
}

function partOf(expression: Expression, digits: number, within?: Operator): Part {
  const value = rounded(
    evaluate(expression, part => rounded(part, digits)),
    digits,
  );
  if (expression.kind === 'constant') {
    return { kind: 'constant', text: exactText(value), value };
  }
  const text = numberText(value, digits);
  if (expression.kind === 'cell') {
    return { kind: 'cell', address: expression.address, text, value };
  }
  const { operator, of } = expression;
  // Only `condensed` puts a sum into a sum.
  return operator === within
    ? { kind: 'rest', count: of.length, text, value }
    : {
        kind: 'apply',
        operator,
        of: of.map(each => partOf(each, digits, longOf(operator))),
        text,
        value,
      };
}

function longOf(operator: Operator): Operator | undefined {
  return operator === 'sum' || operator === 'max' ? operator : undefined;
}

function hasRest(part: Part): boolean {
  return part.kind === 'rest' || (part.kind === 'apply' && part.of.some(hasRest));
}

const signs: Partial<Record<Operator, string>> = {
  sum: ' + ',
  difference: ' − ',
  product: ' × ',
  quotient: ' ÷ ',
};

/** The calculation on one line of text; what is left to the rest of a sum is an ellipsis. */
export function calculationText({ whole }: Calculation): string {
  return textOf(whole, false);
}

function textOf(part: Part, isInside: boolean): string {
  if (part.kind === 'rest') {
    return '…';
  }
  if (part.kind !== 'apply') {
    return isInside && part.text.startsWith('−') ? `(${part.text})` : part.text;
  }
  const { operator, of } = part;
  if (operator === 'power') {
    return `${textOf(of[0], true)}^(${textOf(of[1], false)})`;
  }
  const sign = signs[operator];
  if (sign === undefined) {
    const name = operator === 'sqrt' ? '√' : operator;
    return `${name}(${of.map(each => textOf(each, false)).join(', ')})`;
  }
  const text = of.map((each, index) => textOf(each, index > 0 || operator !== 'sum')).join(sign);
  return isInside && operator !== 'product' ? `(${text})` : text;
}
