import type { Message } from '../../../message';
import { lookOf as imposedLook } from '../../interventions';
import { weighed } from '../derived';
import { message } from '../sentences';
import { marked, markedRow, rowOf } from './cells';
import type { Cell, Chain, Label } from './exhibit';
import { strongest, type Look } from './look';
import { exhibitSentences as words } from './sentences';
import { sumOf } from './sums';

/** Words whose weighed values are named; the others hardly count. */
const mostWeighed = 3;

/**
 * From q · k to the head's output, for the pinned cell of `head`, or else for the strongest look of
 * the word that the state looks at.
 */
export function chain(look: Look, head: string): Chain {
  const { trace, ofRun, place } = look;
  const [from, to] = lookOf(look, head);
  const [rows, columns] = labelsOf(look, head);
  const row = (part: string, index: number) => rowOf(ofRun, trace, `${head}.${part}`, index);
  const weights = markedRow(row('weights', from));
  const output = row('output', from);
  const imposed = imposedOn(look, head, from);
  const parts = columns.map((_, index) =>
    output.map((_, column) => ofRun(weighed(head, from), index, column)),
  );
  const strips = marked([...parts, output], 'absolute');
  const score = sumOf(look, `${head}.scores`, from, to);
  return {
    kind: 'chain',
    title: message(words.chain),
    summary: message(
      look.state.view === 'difference' ? words.chainOfChanged : words.chainOf,
      rows[from].text,
      columns[to].text,
      score.total.text,
      weights[to].text,
    ),
    place,
    from: rows[from],
    to: columns[to],
    score,
    scaled: ofRun(`${head}.scaled`, from, to),
    divisor: Math.sqrt(look.config.dModel / look.config.heads),
    masked: isEverMasked(head) ? ofRun(`${head}.masked`, from, to) : undefined,
    columns,
    scores: row('masked', from),
    exponentials: row('exponentials', from),
    max: ofRun(`${head}.max`, from, 0),
    sum: ofRun(`${head}.sum`, from, 0),
    weights,
    imposed,
    underflow:
      imposed === undefined && weights.some(isTooSmall) ? message(words.underflow) : undefined,
    current: to,
    weighed: strips.slice(0, -1),
    output: strips[strips.length - 1],
    mixed: sumOf(look, `${head}.output`, from, 0, mostWeighed),
    replaced: replacedIn(look, head),
  };
}

/** Who looks and where: the pinned cell's row and column if it is of this head. */
function lookOf({ state, trace }: Look, head: string): readonly [from: number, to: number] {
  const { columns = 1, rows = 1, data = [] } = trace.tensors.get(`${head}.weights`) ?? {};
  const { cell } = state;
  if (
    cell !== undefined &&
    /^(scores|scaled|masked|exponentials|weights)$/.test(cell.name.slice(head.length + 1)) &&
    cell.name.startsWith(`${head}.`) &&
    cell.row < rows &&
    cell.column < columns
  ) {
    return [cell.row, cell.column];
  }
  const from = head.startsWith('enc') ? state.word : state.position;
  return [from, strongest([...data.slice(from * columns, (from + 1) * columns)])];
}

function labelsOf(
  { source, read, told }: Look,
  head: string,
): readonly [rows: readonly Label[], columns: readonly Label[]] {
  if (head.startsWith('enc')) {
    return [source, source];
  }
  return head.includes('.cross.') ? [told, source] : [read, read];
}

/** Words are hidden only from the decoder's own. */
function isEverMasked(head: string): boolean {
  return /^dec\d+\.self\./.test(head);
}

/** Seen, and yet of no weight at all. */
function isTooSmall({ value, isMasked }: Cell): boolean {
  return value === 0 && !isMasked;
}

function imposedOn({ trace, source }: Look, head: string, row: number): Message | undefined {
  const look = imposedLook(trace.switches, head, attentionOf(head), row);
  switch (look?.kind) {
    case 'uniform':
      return message(words.imposedUniform);
    case 'pin':
      return message(words.imposedPin, source[look.word].text);
    default:
      return undefined;
  }
}

function replacedIn({ trace }: Look, head: string): Message | undefined {
  if (trace.switches.get(attentionOf(head))?.kind === 'off') {
    return message(words.attentionOff);
  }
  switch (trace.switches.get(head)?.kind) {
    case 'off':
      return message(words.headOff);
    case 'mean':
      return message(words.headMean);
    default:
      return undefined;
  }
}

/** Of `dec0.self.h1`, the `dec0.self`. */
function attentionOf(head: string): string {
  return head.slice(0, head.lastIndexOf('.'));
}
