/** Whether two words differ by one letter too many, too few, wrong, or by two that changed places. */
export function isNear(first: string, second: string): boolean {
  let start = 0;
  while (start < first.length && first[start] === second[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < Math.min(first.length, second.length) - start &&
    first.at(-1 - end) === second.at(-1 - end)
  ) {
    end += 1;
  }
  const here = first.slice(start, first.length - end);
  const there = second.slice(start, second.length - end);
  const hasSwapped = here.length === 2 && here[0] === there[1] && here[1] === there[0];
  return Math.max(here.length, there.length) <= 1 || (hasSwapped && there.length === 2);
}
