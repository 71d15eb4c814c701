import { cell, nothing, products, rowOf, type Derivation } from '../explain/cells';
import { apply, constant, type Expression } from '../explain/expression';
import { inputOf } from '../explain/wiring';
import { tensorOf, type Address, type Trace } from '../trace';

/** What a logit is the sum of, under the names that the addresses have. */
export const shares = ['share.residual', 'share.feedforward', 'share.bias'] as const;

type Share = (typeof shares)[number];

/** One word's part of what a head puts out for the word of row `from`, in a row of its own. */
export function weighed(head: string, from: number): string {
  return `${head}.weighed${from}`;
}

/** The head and the row that `weighed` made a name of. */
export function parseWeighed(name: string): readonly [head: string, from: number] | undefined {
  const [, head, from] = /^((?:enc|dec)\d+\.(?:self|cross)\.h\d+)\.weighed(\d+)$/.exec(name) ?? [];
  return head === undefined ? undefined : [head, Number(from)];
}

/** How a number came about that is in no tensor; undefined if the address is not of such a number. */
export function derivedCell(trace: Trace, address: Address): Derivation | undefined {
  const { name, row, column } = address;
  const table = /^(source|target)\.cosine$/.exec(name)?.[1];
  if (table !== undefined) {
    const rows = tensorOf(trace, `${table}.embedding`)?.rows ?? 0;
    return row < rows && column < rows
      ? cosine(trace, `${table}.embedding`, row, column)
      : undefined;
  }
  const [head, from] = parseWeighed(name) ?? [];
  if (head !== undefined && from !== undefined) {
    return partOfOutput(trace, head, [from, row, column]);
  }
  const share = shares.find(each => each === name);
  const logits = tensorOf(trace, 'logits');
  return share !== undefined && logits !== undefined && row < logits.rows && column < logits.columns
    ? shareOf(trace, share, row, column)
    : undefined;
}

function cosine(trace: Trace, table: string, first: number, second: number): Derivation {
  const [a, b] = [rowOf(trace, table, first), rowOf(trace, table, second)];
  const length = (row: readonly Expression[]) => apply('sqrt', apply('sum', ...products(row, row)));
  return {
    operation: 'divide',
    formula: 'a · b / (|a| |b|)',
    expression: apply(
      'quotient',
      apply('sum', ...products(a, b)),
      apply('product', length(a), length(b)),
    ),
  };
}

function partOfOutput(
  trace: Trace,
  head: string,
  [from, to, column]: readonly [from: number, to: number, column: number],
): Derivation | undefined {
  const [weights, values] = [tensorOf(trace, `${head}.weights`), tensorOf(trace, `${head}.v`)];
  return weights !== undefined &&
    values !== undefined &&
    from < weights.rows &&
    to < values.rows &&
    column < values.columns
    ? {
        operation: 'dot',
        formula: 'w v',
        expression: apply(
          'product',
          cell(trace, `${head}.weights`, from, to),
          cell(trace, `${head}.v`, to, column),
        ),
      }
    : undefined;
}

/**
 * What one part adds to a logit. The norm divides by one number for the whole row; with that number
 * as it is, all after the feed-forward sub-layer is linear, and the shares add up to the logit.
 */
function shareOf(trace: Trace, share: Share, row: number, word: number): Derivation {
  const layer = `dec${trace.model.config.decoderLayers - 1}`;
  const hasNorm = !trace.switches.has(`${layer}.norm3`);
  const table = rowOf(trace, 'target.embedding', word);
  if (share === 'share.bias') {
    return hasNorm
      ? {
          operation: 'dot',
          formula: 'Σ βᵢ Eᵢ',
          expression: apply('sum', ...products(rowOf(trace, `${layer}.norm3.bias`, 0), table)),
        }
      : nothing;
  }
  if (share === 'share.residual' && trace.switches.has(`${layer}.residual3`)) {
    return nothing;
  }
  const part = rowOf(
    trace,
    share === 'share.residual' ? inputOf(layer, 3) : `${layer}.ffn.outer`,
    row,
  );
  if (!hasNorm) {
    const expression = apply('sum', ...products(part, table));
    return { operation: 'dot', formula: 'Σ xᵢ Eᵢ', expression };
  }
  const scaled = products(rowOf(trace, `${layer}.norm3.gain`, 0), table);
  return {
    operation: 'divide',
    formula: '(Σ xᵢ γᵢ Eᵢ − x̄ Σ γᵢ Eᵢ) / √(σ² + ε)',
    expression: apply(
      'quotient',
      apply(
        'difference',
        apply('sum', ...products(part, scaled)),
        apply(
          'product',
          apply('quotient', apply('sum', ...part), constant(part.length)),
          apply('sum', ...scaled),
        ),
      ),
      deviation(trace, `${layer}.norm3`, row),
    ),
  };
}

function deviation(trace: Trace, norm: string, row: number): Expression {
  const variance = cell(trace, `${norm}.variance`, row, 0);
  return apply('sqrt', apply('sum', variance, constant(trace.model.config.layerNormEpsilon)));
}
