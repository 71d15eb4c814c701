/** The next of a sequence of numbers, at least 0 and less than 1. */
export type Random = () => number;

/** Tommy Ettinger's mulberry32: the same numbers for the same seed, on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `items`, which are not empty, each as often as its weight says. */
export function picked<Item extends { readonly weight: number }>(
  items: readonly Item[],
  random: Random,
): Item {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * total;
  return items.find(({ weight }) => (left -= weight) < 0) ?? items[items.length - 1];
}
