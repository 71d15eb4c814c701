import { parseEvent, type RefresherEvent } from './event';

/**
 * A file of events: a first line that names the format, one event a line, and a last line with
 * their number, by which a file that was cut short gives itself away.
 */
const firstLine = JSON.stringify({ format: 'refresher-events', version: 1 });

export interface EventFileContent {
  readonly events: readonly RefresherEvent[];
  /** The file's own last line agrees with what was read. */
  readonly isWhole: boolean;
  /** Every event is of a type that this version knows, so that a snapshot may replace the file. */
  readonly isUnderstood: boolean;
}

export function writeEventFile(events: readonly RefresherEvent[]): string {
  const lines = [firstLine, ...events.map(event => JSON.stringify(event))];
  return `${[...lines, JSON.stringify({ end: events.length })].join('\n')}\n`;
}

/**
 * Every sound event of the file. An event of a type that only a later version knows is left out
 * without harm: its file stays as it is.
 */
export function readEventFile(text: string): EventFileContent {
  const [first, ...rest] = text.split('\n').filter(line => line !== '');
  const records = rest.map(parseLine);
  const last = records.pop();
  const isWhole =
    first === firstLine &&
    !records.includes(undefined) &&
    (last as { readonly end?: unknown } | undefined)?.end === records.length;
  const events = [...records, last].flatMap(record => parseEvent(record) ?? []);
  return { events, isWhole, isUnderstood: isWhole && events.length === records.length };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A name for a new file. The time (milliseconds) lets readers judge its age without asking the
 * file system; `unique` keeps two windows apart.
 */
export function eventFileName(at: number, unique: string): string {
  return `${Math.trunc(at)}-${unique}.jsonl`;
}

/** When a file was begun, by its name; `undefined` if the name is not one of ours. */
export function eventFileTime(name: string): number | undefined {
  const match = /^(\d{10,16})-[a-z0-9]+\.jsonl$/.exec(name);
  return match === null ? undefined : Number(match[1]);
}
