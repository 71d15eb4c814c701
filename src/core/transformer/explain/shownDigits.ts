import { evaluate, type Expression } from './expression';

/** Below this a float32 has too few digits to show any. */
const leastShown = 1e-30;

/** Digits enough for any double. */
const mostDigits = 17;

/** How many significant digits to show. */
export interface ShownDigits {
  /** Of every operand and every intermediate result. */
  readonly operands: number;
  readonly result: number;
}

/** `value` as it is shown with so many significant digits. */
export function rounded(value: number, digits: number): number {
  return Math.abs(value) < leastShown ? 0 : Number(value.toPrecision(digits));
}

/**
 * The digits, `wanted` of them if that is possible, with which a calculation adds up on paper: who
 * works out `expression` from the operands shown gets the result shown. No digit is bent for that.
 * The small difference of two large float32 numbers has fewer digits that mean anything.
 */
export function shownDigits(expression: Expression, value: number, wanted: number): ShownDigits {
  const fewer = Array.from({ length: wanted - 1 }, (_, index) => wanted - 1 - index);
  for (const result of [wanted, wanted + 1, ...fewer]) {
    for (let operands = Math.min(wanted, result); operands <= mostDigits; operands += 1) {
      const worked = evaluateShown(expression, operands);
      if (rounded(worked, result) === rounded(value, result)) {
        return { operands, result };
      }
    }
  }
  return { operands: mostDigits, result: mostDigits };
}

/** What an expression comes to if each part is rounded to so many digits before it is used. */
export function evaluateShown(expression: Expression, digits: number): number {
  return evaluate(expression, part => rounded(part, digits));
}
