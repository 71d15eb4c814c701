/** Makes room after the numbers of a column that is set flush right, so that their points align. */
export function alignPoints(figures: readonly Element[]): void {
  const after = figures.map(({ textContent }) => placesIn(textContent));
  const most = Math.max(0, ...after);
  for (const [index, figure] of figures.entries()) {
    if (figure instanceof HTMLElement) {
      figure.style.setProperty('--room', String(most - after[index]));
    }
  }
}

/** Characters from the point on. */
function placesIn(text: string): number {
  const at = text.indexOf('.');
  return at < 0 ? 0 : text.length - at;
}
