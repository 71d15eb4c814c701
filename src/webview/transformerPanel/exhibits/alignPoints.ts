/** Widths of one character, in digits, as fonts commonly have them. */
const widthOfDigit = 1;
const widthOfOther = 0.6;

/** Tells each number of a column what it lacks at its end for the points to stand below each other. */
export function alignPoints(column: readonly Element[]): void {
  const widths = column.map(({ textContent }) => widthAfterPoint(textContent));
  const most = Math.max(0, ...widths);
  for (const [index, element] of column.entries()) {
    if (element instanceof HTMLElement) {
      element.style.setProperty('--room', (most - widths[index]).toFixed(1));
    }
  }
}

/** Of the point and all that follows it. */
function widthAfterPoint(text: string): number {
  return [...text.replace(/^[^\d]*\d+/, '')].reduce(
    (width, character) => width + (/\d/.test(character) ? widthOfDigit : widthOfOther),
    0,
  );
}
