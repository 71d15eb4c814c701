/** An item and the place, from 1, where it belongs. */
export interface Placed<Item> {
  readonly item: Item;
  readonly position: number;
}

/**
 * `items` in another order, always the same one for the same `seed`. As Sattolo's cycle leaves
 * nothing where it was, it is never the right order.
 */
export function shuffled<Item>(items: readonly Item[], seed: string): readonly Placed<Item>[] {
  const placed = items.map((item, index) => ({ item, position: index + 1 }));
  let state = hash(seed);
  for (let last = placed.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * last);
    [placed[last], placed[other]] = [placed[other], placed[last]];
  }
  return placed;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  }
  return value >>> 0;
}
