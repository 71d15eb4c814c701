/** What a check of a statement found. */
export const verdicts = [
  /** The source says so. */
  'confirmed',
  /** The source said otherwise, and the statement was mended. */
  'corrected',
  /** Run or calculated; the source says how. */
  'computed',
  /** A definition, a question, advice or a judgment of ours: nothing a source could say. */
  'ours',
] as const;

/** One row: a statement of a page and who bears it out. Without a verdict it is open. */
export interface Review {
  readonly statement: string;
  /** Markdown, with the source's address. */
  readonly source: string;
  readonly verdict: string;
  /** ISO date of the check. */
  readonly date: string;
}

/** The tables of a review, by the title of their section. */
export type Reviews = ReadonlyMap<string, readonly Review[]>;

const head = `| Statement | Source | Verdict | Date |
| --- | --- | --- | --- |`;

/** Reads what `printReviews` prints. */
export function parseReviews(markdown: string): Reviews {
  const [, ...sections] = markdown.split(/^## /m);
  return new Map(
    sections.map(section => {
      const [title = '', ...lines] = section.split('\n');
      const rows = lines.filter(line => line.startsWith('| ')).slice(2);
      return [title.trim(), rows.map(parseRow)];
    }),
  );
}

function parseRow(line: string): Review {
  const [, statement = '', source = '', verdict = '', date = ''] = line
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replaceAll('\\|', '|'));
  return { statement, source, verdict, date };
}

/** The reviews as Markdown, below the text that explains them. */
export function printReviews(preface: string, reviews: Reviews): string {
  const sections = [...reviews].map(
    ([title, rows]) => `## ${title}\n\n${[head, ...rows.map(printRow)].join('\n')}\n`,
  );
  return [`${preface.trim()}\n`, ...sections].join('\n');
}

function printRow({ statement, source, verdict, date }: Review): string {
  const cells = [statement, source, verdict, date].map(cell => cell.replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}

/** Keeps what was said of each statement that still stands; new ones are open. */
export function carryOver(
  statements: readonly string[],
  reviewed: readonly Review[] = [],
): readonly Review[] {
  const byStatement = new Map(reviewed.map(review => [review.statement, review]));
  return statements.map(
    statement => byStatement.get(statement) ?? { statement, source: '', verdict: '', date: '' },
  );
}
