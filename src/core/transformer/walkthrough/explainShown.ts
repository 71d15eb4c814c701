import { rememberingWith } from '../../memo';
import { explainCell, type Explanation } from '../explain/explainCell';
import { evaluate } from '../explain/expression';
import { addressText, cellOf, type Address, type Trace } from '../trace';
import type { Computation, Place } from './computation';
import { derivedCell } from './derived';
import type { Traces } from './reading';

/** The runs that a number on screen is of; undefined if they are not there any more. */
export function tracesOf(computation: Computation, place: Place): Traces | undefined {
  const readings = {
    source: computation.reading,
    compared: computation.compared,
    twin: computation.twin,
  };
  return readings[place.reading]?.tracesAfter(place.written);
}

/**
 * How a number on screen came about. As `explainCell`, and also for what only the walkthrough works
 * out: `source.cosine[2,5]`, `target.cosine[…]` of two words, `share.<part>[row,word]` of a logit, and
 * `<head>.weighed<row>[word,column]` of what a head puts out.
 */
export function explainShown(trace: Trace, address: Address): Explanation | undefined {
  const derivation = derivedCell(trace, address);
  return derivation === undefined
    ? explainCell(trace, address)
    : { address, value: Math.fround(evaluate(derivation.expression)), derivation };
}

/** What was worked out for a run: exhibits and questions ask again and again for the same cosines. */
const workedOut = rememberingWith<Trace, Map<string, number | undefined>>(() => new Map());

/** The number at an address, whether of a tensor or worked out from some. */
export function valueAt(trace: Trace, address: Address): number | undefined {
  const value = cellOf(trace, address);
  if (value !== undefined) {
    return value;
  }
  const [known, key] = [workedOut(trace), addressText(address)];
  if (!known.has(key)) {
    known.set(key, explainShown(trace, address)?.value);
  }
  return known.get(key);
}
