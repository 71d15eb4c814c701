/** Where everything names everything, the circles would not fit into memory. */
const mostSteps = 10_000;

/**
 * Circles among topics that name each other as prerequisites, each once, as the ids passed on the
 * way round (the first is not repeated). `prerequisitesOf` maps every id to those it names. Of
 * circles without end it gives the first.
 */
export function findCycles(
  prerequisitesOf: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  let steps = 0;
  const done = new Set<string>();
  for (const start of prerequisitesOf.keys()) {
    // A way of our own instead of recursion, which a long chain would break.
    const way: { readonly id: string; readonly rest: Iterator<string> }[] = [];
    const indexOnWay = new Map<string, number>();
    enter(start);
    while (way.length > 0) {
      const { id, rest } = way[way.length - 1];
      const next = rest.next();
      if (next.done) {
        done.add(id);
        indexOnWay.delete(id);
        way.pop();
      } else {
        const index = indexOnWay.get(next.value);
        if (index === undefined) {
          enter(next.value);
        } else if (steps < mostSteps) {
          cycles.push(way.slice(index).map(step => step.id));
          steps += way.length - index;
        }
      }
    }

    function enter(id: string): void {
      if (!done.has(id)) {
        indexOnWay.set(id, way.length);
        way.push({ id, rest: (prerequisitesOf.get(id) ?? []).values() });
      }
    }
  }
  return cycles;
}
