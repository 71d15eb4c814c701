import { rounded } from './shownDigits';

/** Below this, a power of ten reads better than the zeros. */
const leastWritten = 1e-4;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as it is shown, with so many significant digits: `−0.09123`, `1.234·10⁻⁵`, `−∞`. */
export function numberText(value: number, digits: number): string {
  if (!Number.isFinite(value)) {
    return value > 0 ? '∞' : value < 0 ? '−∞' : 'NaN';
  }
  const shown = rounded(value, digits);
  const size = Math.abs(shown);
  if (size === 0) {
    return '0';
  }
  const text = size < leastWritten ? powerOfTen(size, digits) : plain(size, digits);
  return shown < 0 ? `−${text}` : text;
}

/** With so many decimals, so that the points of a column stand below each other: `−0.09`. */
export function fixedText(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** A float32 with the fewest digits that tell it from every other one. */
export function fullText(value: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    if (Math.fround(Number(value.toPrecision(digits))) === value) {
      return String(Number(value.toPrecision(digits))).replace('-', '−');
    }
  }
  return Number.isFinite(value) ? value.toPrecision(9).replace('-', '−') : numberText(value, 9);
}

/** A number that is exact, such as a width: without zeros at its end. */
export function exactText(value: number): string {
  const size = Math.abs(value);
  const text = size > 0 && size < leastWritten ? powerOfTen(size, undefined) : String(size);
  return value < 0 ? `−${text}` : text;
}

function plain(size: number, digits: number): string {
  const text = size.toPrecision(digits);
  return text.includes('e') ? powerOfTen(size, digits) : text;
}

function powerOfTen(size: number, digits: number | undefined): string {
  const fraction = digits === undefined ? undefined : digits - 1;
  const [factor, exponent] = size.toExponential(fraction).split('e');
  const raised = [...String(Number(exponent))]
    .map(character => (character === '-' ? '⁻' : superscripts[Number(character)]))
    .join('');
  return factor === '1' ? `10${raised}` : `${factor}·10${raised}`;
}
