import { cellOf, type Address, type Trace } from '../trace';
import { attentionRules } from './attentionRules';
import type { Derivation, Rule } from './cells';
import { embeddingRules } from './embeddingRules';
import { normRules } from './normRules';
import { outputRules } from './outputRules';
import { sublayerRules } from './sublayerRules';

/** A number and how it came about; of a weight, which was learned, there is nothing to derive. */
export interface Explanation {
  readonly address: Address;
  readonly value: number;
  readonly derivation: Derivation | undefined;
}

const rules: readonly Rule[] = [
  ...embeddingRules,
  ...attentionRules,
  ...sublayerRules,
  ...normRules,
  ...outputRules,
];

/**
 * How the number at `address` came about, from numbers whose addresses can be explained in turn,
 * down to the weights; nothing if there is no such cell.
 */
export function explainCell(trace: Trace, address: Address): Explanation | undefined {
  const value = cellOf(trace, address);
  if (value === undefined) {
    return undefined;
  }
  return { address, value, derivation: derive(trace, address) };
}

function derive(trace: Trace, address: Address): Derivation | undefined {
  for (const rule of rules) {
    const match = rule.pattern.exec(address.name);
    if (match !== null) {
      return rule.derive(trace, address, ...match.slice(1));
    }
  }
  return undefined;
}
