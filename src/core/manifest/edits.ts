import type { Message } from '../message';
import type { Span } from '../span';
import { propertyOf, type JsonNode, type JsonObject, type JsonString } from './json';
import type { Fix } from './model';

/** One replacement inside a string's value; indices are UTF-16 units of it. */
export interface Replacement extends Span {
  readonly text: string;
}

/** The value with one replacement made. */
export function replaced(value: string, { start, end, text }: Replacement): string {
  return value.slice(0, start) + text + value.slice(end);
}

/** Where units of the value stand in the file; with its quotes when there are none. */
export function spanWithin(string: JsonString, { start, end }: Span): Span {
  return start === end && string.value === ''
    ? string.at
    : { start: string.offsetOf(start), end: string.offsetOf(end) };
}

/** Where the whole value stands in the file, without its quotes. */
export function spanOf(string: JsonString): Span {
  return spanWithin(string, { start: 0, end: string.value.length });
}

/** Changes some units of a string's value; the rest stays as it was written. */
export function changing(string: JsonString, by: Replacement): Fix {
  return {
    title: { template: 'Change to {0}', args: [replaced(string.value, by)] },
    edits: [
      {
        at: { start: string.offsetOf(by.start), end: string.offsetOf(by.end) },
        text: JSON.stringify(by.text).slice(1, -1),
      },
    ],
  };
}

/** Changes a string's value as a whole. */
export function changingTo(string: JsonString, text: string): Fix {
  return changing(string, { start: 0, end: string.value.length, text });
}

/** Removes the `index`th property of an object with the comma and the space that belong to it. */
export function removing(title: Message, { at, properties }: JsonObject, index: number): Fix {
  const { key, value } = properties[index];
  const before = properties.at(index - 1);
  const after = properties.at(index + 1);
  const span =
    index > 0 && before !== undefined
      ? { start: before.value.at.end, end: value.at.end }
      : after !== undefined
        ? { start: key.at.start, end: after.key.at.start }
        : { start: at.start + 1, end: at.end - 1 };
  return { title, edits: [{ at: span, text: '' }] };
}

/** Whether a manifest's property is the literal `true`. */
export function isTrue(text: string, root: JsonNode, name: string): boolean {
  const node = propertyOf(root, name);
  return node?.kind === 'other' && text.slice(node.at.start, node.at.end) === 'true';
}
