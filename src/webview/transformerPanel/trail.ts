import type { Explanation } from '../../core/transformer/explain/explainCell';
import { cellsIn } from '../../core/transformer/explain/expression';
import { addressText, type Address } from '../../core/transformer/trace';

/**
 * The numbers from which one came to `next`: back if it is one of them, on if it is an operand of
 * the last one, and else from the start.
 */
export function trailTo(
  trail: readonly Address[],
  next: Address,
  explain: (address: Address) => Explanation | undefined,
): readonly Address[] {
  const isNext = (address: Address): boolean => addressText(address) === addressText(next);
  const known = trail.findIndex(isNext);
  if (known >= 0) {
    return trail.slice(0, known + 1);
  }
  const last = trail.at(-1);
  const derivation = last && explain(last)?.derivation;
  return derivation !== undefined && cellsIn(derivation.expression).some(isNext)
    ? [...trail, next]
    : [next];
}
