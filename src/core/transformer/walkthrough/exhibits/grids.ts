import { message } from '../sentences';
import { english, french, marked } from './cells';
import type { Cell, Grid, Label } from './exhibit';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';

/** Less than this is hardly a look. */
const hardly = 0.02;

/** That there is room for below a square. */
const mostDecimals = 4;

/** Who looks at whom in one head, such as `dec0.self.h1`: its weights, n × m. */
export function attentionGrid(look: Look, head: string): Grid {
  const { trace, at, state } = look;
  const isEncoder = head.startsWith('enc');
  const isCross = head.includes('.cross.');
  const rows = isEncoder ? look.source : isCross ? look.told : look.read;
  const columns = isEncoder || isCross ? look.source : look.read;
  const name = `${head}.weights`;
  const cells = Array.from({ length: trace.tensors.get(name)?.rows ?? 0 }, (_, row) =>
    columns.map((_, column) => at(name, row, column)),
  );
  const ofDecoder = trace.switches.has('mask') ? words.unmaskedGrid : words.maskedGrid;
  const currentRow = isEncoder ? state.word : state.position;
  return {
    kind: 'grid',
    title: message(isCross ? words.crossGrid : isEncoder ? words.selfGrid : ofDecoder),
    summary: isCross
      ? message(state.view === 'difference' ? words.rowsSumChanged : words.rowsSum)
      : lookSummary(rows[currentRow], columns, cells[currentRow], state.view === 'difference'),
    place: look.place,
    axes: {
      rows: message(isCross ? words.predicts : words.looks),
      columns: message(words.isLookedAt),
    },
    rows,
    columns,
    cells: marked(cells, state.scale),
    currentRow,
    decimals: decimalsOf(cells),
  };
}

/** As many as leave the largest two digits; undefined where these would not fit. */
function decimalsOf(cells: readonly (readonly Cell[])[]): number | undefined {
  const largest = Math.max(...cells.flat().map(({ value }) => Math.abs(value)));
  const decimals = Math.max(2, 1 - Math.floor(Math.log10(largest)));
  return decimals <= mostDecimals ? decimals : undefined;
}

/** Where a word looks most; of a difference, where its look changed most. */
export function lookSummary(
  row: Label,
  columns: readonly Label[],
  cells: readonly Cell[],
  isDifference: boolean,
) {
  const sizes = cells.map(({ value }) => Math.abs(value));
  const most = sizes.indexOf(Math.max(...sizes));
  if (isDifference) {
    return sizes[most] === 0
      ? message(words.sameLooks, row.text)
      : message(words.otherLooks, row.text, columns[most].text, cells[most].text);
  }
  const few = cells.filter(({ value }) => value < hardly).length;
  return message(words.looksAt, row.text, columns[most].text, cells[most].text, few, cells.length);
}

/** How alike the learned vectors of words are: the cosine of each two, ids by ids. */
export function cosineGrid(
  look: Look,
  table: 'source' | 'target',
  rowIds: readonly number[],
  columnIds: readonly number[],
): Grid {
  const { config, at } = look;
  const wordOf = (id: number): Label =>
    table === 'source' ? english(config.sourceVocabulary[id]) : french(config.targetVocabulary[id]);
  const cells = rowIds.map(row => columnIds.map(column => at(`${table}.cosine`, row, column)));
  const pairs = cells.flatMap((row, index) =>
    row.flatMap((cell, other) =>
      rowIds[index] === columnIds[other]
        ? []
        : [{ cell, row: rowIds[index], column: columnIds[other] }],
    ),
  );
  const nearest = pairs.sort((first, second) => second.cell.value - first.cell.value).at(0);
  return {
    kind: 'grid',
    title: message(words.sentenceCosines),
    summary:
      nearest === undefined
        ? message(words.cosines)
        : message(
            words.nearest,
            wordOf(nearest.row).text,
            wordOf(nearest.column).text,
            nearest.cell.text,
          ),
    place: look.place,
    axes: undefined,
    rows: rowIds.map(wordOf),
    columns: columnIds.map(wordOf),
    cells: marked(cells, 'absolute'),
    currentRow: undefined,
    decimals: decimalsOf(cells),
  };
}
