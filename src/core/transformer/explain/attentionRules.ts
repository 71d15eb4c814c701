import { lookOf, type Intervention } from '../interventions';
import { tensorOf, type Trace } from '../trace';
import { cell, copy, linear, nothing, products, rowOf, type Derivation, type Rule } from './cells';
import { apply, constant } from './expression';
import { softmaxRules } from './softmaxRules';
import { attentionInputs } from './wiring';

const attention = '((?:enc|dec)\\d+\\.(?:self|cross))';
const head = `${attention}\\.h(\\d+)`;

/** Everything inside an attention. */
export const attentionRules: readonly Rule[] = [
  ...projections({ q: 'query', k: 'key', v: 'value' }),
  {
    pattern: new RegExp(`^(${head})\\.scores$`),
    derive: (trace, { row, column }, name) => ({
      operation: 'dot',
      formula: 'Σ qᵢ kᵢ',
      expression: apply(
        'sum',
        ...products(rowOf(trace, `${name}.q`, row), rowOf(trace, `${name}.k`, column)),
      ),
    }),
  },
  {
    pattern: new RegExp(`^(${head})\\.scaled$`),
    derive: (trace, { row, column }, name) => ({
      operation: 'divide',
      formula: 's / √dₖ',
      expression: apply(
        'quotient',
        cell(trace, `${name}.scores`, row, column),
        apply('sqrt', constant(headWidth(trace))),
      ),
    }),
  },
  {
    pattern: new RegExp(`^(${head})\\.masked$`),
    derive: (trace, { row, column }, name) =>
      isVisible(trace, name, row, column)
        ? copy('s', cell(trace, `${name}.scaled`, row, column))
        : { operation: 'mask', formula: '−∞', expression: constant(-Infinity) },
  },
  ...softmaxRules({ prefix: `(${head})`, input: 'masked' }),
  {
    pattern: new RegExp(`^(${head})\\.weights$`),
    derive: (trace, { row, column }, name, attention) => {
      const look = lookOf(trace.switches, name, attention, row);
      return look === undefined
        ? {
            operation: 'divide',
            formula: 'e / Σ',
            expression: apply(
              'quotient',
              cell(trace, `${name}.exponentials`, row, column),
              cell(trace, `${name}.sum`, row, 0),
            ),
          }
        : imposed(look, trace, name, row, column);
    },
  },
  {
    pattern: new RegExp(`^(${head})\\.output$`),
    derive: (trace, { row, column }, name) => {
      const weights = rowOf(trace, `${name}.weights`, row);
      const values = weights.map((_, position) => cell(trace, `${name}.v`, position, column));
      return {
        operation: 'dot',
        formula: 'Σ wⱼ vⱼ',
        expression: apply('sum', ...products(weights, values)),
      };
    },
  },
  {
    pattern: new RegExp(`^${attention}\\.concatenated$`),
    derive: (trace, { row, column }, attention) => {
      const width = headWidth(trace);
      const name = `${attention}.h${Math.floor(column / width)}`;
      return placed(trace, name, row, column % width);
    },
  },
  {
    pattern: new RegExp(`^${attention}\\.projected$`),
    derive: (trace, { row, column }, attention) =>
      trace.switches.get(attention)?.kind === 'off'
        ? nothing
        : linear(trace, `${attention}.concatenated`, row, {
            map: `${attention}.output`,
            out: column,
          }),
  },
];

function projections(parts: Readonly<Record<string, string>>): readonly Rule[] {
  return Object.entries(parts).map(([part, map]) => ({
    pattern: new RegExp(`^${head}\\.${part}$`),
    derive: (trace, { row, column }, attention, index) => {
      const { asking, memory } = attentionInputs(attention, trace.model.config);
      return linear(trace, part === 'q' ? asking : memory, row, {
        map: `${attention}.${map}`,
        out: Number(index) * headWidth(trace) + column,
      });
    },
  }));
}

function headWidth({ model }: Trace): number {
  return model.config.dModel / model.config.heads;
}

function isVisible({ switches }: Trace, head: string, row: number, column: number): boolean {
  const isMasked = /^dec\d+\.self/.test(head) && !switches.has('mask');
  return !isMasked || column <= row;
}

/** A weight that is not the model's own. */
function imposed(
  look: Intervention,
  trace: Trace,
  name: string,
  row: number,
  column: number,
): Derivation {
  if (look.kind === 'pin') {
    const value = column === look.word ? 1 : 0;
    return { operation: 'pin', formula: String(value), expression: constant(value) };
  }
  const { columns = 0 } = tensorOf(trace, `${name}.weights`) ?? {};
  const visible = Array.from({ length: columns }, (_, other) => other).filter(other =>
    isVisible(trace, name, row, other),
  );
  return visible.includes(column)
    ? {
        operation: 'uniform',
        formula: '1 / n',
        expression: apply('quotient', constant(1), constant(visible.length)),
      }
    : { operation: 'mask', formula: '0', expression: constant(0) };
}

/** What stands in a head's columns: its output, or what was put in its place. */
function placed(trace: Trace, name: string, row: number, column: number): Derivation {
  const kind = trace.switches.get(name)?.kind;
  if (kind === 'off') {
    return nothing;
  }
  if (kind !== 'mean') {
    return copy('head', cell(trace, `${name}.output`, row, column));
  }
  const { rows = 0 } = tensorOf(trace, `${name}.output`) ?? {};
  const isCausal = name.startsWith('dec') && !trace.switches.has('mask');
  const outputs = Array.from({ length: isCausal ? row + 1 : rows }, (_, other) =>
    cell(trace, `${name}.output`, other, column),
  );
  return {
    operation: 'mean',
    formula: 'Σ headᵣ / n',
    expression: apply('quotient', apply('sum', ...outputs), constant(outputs.length)),
  };
}
