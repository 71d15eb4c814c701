import type { Message } from '../../message';
import type { Span } from '../../span';
import type { Edit, Entry, Fix } from '../model';
import type { Part } from '../specifier/specifier';

/** Other text for some characters of a specifier; indices count from its start. */
export interface Change {
  readonly at: Span;
  readonly text: string;
}

/** An entry, or another string of a manifest: only the text counts here. */
export type Written = Pick<Entry, 'specifier'>;

/** The characters of a part. */
export function spanOf({ text, index }: Part): Span {
  return { start: index, end: index + text.length };
}

/** Where characters of a specifier stand in the file; where there are none, the quotes. */
export function placeOf({ specifier }: Written, { start, end }: Span): Span {
  return start === end
    ? specifier.at
    : { start: specifier.offsetOf(start), end: specifier.offsetOf(end) };
}

/** A fix that changes these characters and leaves all else of the specifier as its author wrote it. */
export function changing(entry: Written, ...changes: readonly Change[]): Fix {
  const text = changed(entry, changes);
  const title = { template: 'Change to `{0}`', args: [clipped(text)] };
  const edits = needsQuotes(entry, text)
    ? [{ at: entry.specifier.at, text: JSON.stringify(text) }]
    : changes.map(change => editOf(entry, change));
  return { title, edits };
}

/** The same, where nobody need be asked: see `Fix.isSure`. */
export function surelyChanging(entry: Written, ...changes: readonly Change[]): Fix {
  return { ...changing(entry, ...changes), isSure: true };
}

/** In YAML a text without quotes may mean something else: `>=1` a block, `1.2` a number. */
function needsQuotes({ specifier }: Written, text: string): boolean {
  const isBare = specifier.at.start === specifier.offsetOf(0);
  return isBare && !/^(?:[\^~]?\d+\.\d+\.\d+[\w.+-]*|[a-z]+:[\w^~./-]+)$/i.test(text);
}

/** The same under a title of its own. */
export function changingAs(title: Message, entry: Written, ...changes: readonly Change[]): Fix {
  return { ...changing(entry, ...changes), title };
}

/** Text of the file in a message: a thousand characters would hide the sentence. */
export function clipped(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function editOf({ specifier }: Written, { at, text }: Change): Edit {
  const span = { start: specifier.offsetOf(at.start), end: specifier.offsetOf(at.end) };
  return { at: span, text: JSON.stringify(text).slice(1, -1) };
}

/** The specifier with these characters changed. */
export function changed({ specifier }: Written, changes: readonly Change[]): string {
  const { value } = specifier;
  const ordered = changes.toSorted((first, second) => second.at.start - first.at.start);
  return ordered.reduce(
    (text, { at, text: to }) => text.slice(0, at.start) + to + text.slice(at.end),
    value,
  );
}
