import { calculationOf } from '../../explain/calculation';
import { explainShown } from '../explainShown';
import { constant } from '../../explain/expression';
import type { Sum } from './exhibit';
import type { Look } from './look';

/** Terms that are named unless asked otherwise; the others are one number. */
const usualTerms = 5;

/** A number of the run shown with the largest terms that it is the sum of. */
export function sumOf(
  { ofRun, trace }: Look,
  name: string,
  row: number,
  column: number,
  mostTerms = usualTerms,
): Sum {
  const total = ofRun(name, row, column);
  const { derivation } = explainShown(trace, total.address) ?? {};
  const expression = derivation?.expression ?? constant(total.value);
  const calculation = calculationOf(expression, total.value, mostTerms);
  return { total: { ...total, text: calculation.result }, calculation };
}
