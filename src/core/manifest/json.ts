import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Span } from '../span';

/** A string of a file: its value, and where each part of it stands there. */
export interface JsonString {
  readonly kind: 'string';
  readonly value: string;
  /** With the quotes. */
  readonly at: Span;
  /** Where the UTF-16 unit `index` of the value stands; escapes are longer than what they mean. */
  offsetOf(index: number): number;
}

export interface JsonProperty {
  readonly key: JsonString;
  readonly value: JsonNode;
}

/** In order, with repeated keys; a key such as `__proto__` is like any other. */
export interface JsonObject {
  readonly kind: 'object';
  readonly at: Span;
  readonly properties: readonly JsonProperty[];
}

export interface JsonArray {
  readonly kind: 'array';
  readonly at: Span;
  readonly items: readonly JsonNode[];
}

/** A number, boolean or null; also what is missing, malformed or too deep. */
export interface JsonOther {
  readonly kind: 'other';
  readonly at: Span;
}

export type JsonNode = JsonString | JsonObject | JsonArray | JsonOther;

/** No manifest nests deeper; what does is read over. */
const deepest = 64;

/**
 * What can be understood of JSON while it is being typed: never throws, takes time linear in the
 * text and a stack that does not grow with it. Comments and trailing commas are read over.
 */
export function readJsonTree(text: string): JsonNode {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return new TreeReader(text, start).read();
}

/** The value of the first property called `name`; JSON readers take the last, but lint names both. */
export function propertyOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object'
    ? node.properties.findLast(({ key }) => key.value === name)?.value
    : undefined;
}

/** An object or array that is still open. */
interface Open {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly properties: JsonProperty[];
  readonly items: JsonNode[];
  key: JsonString | undefined;
  /** After the colon: the next string is a value. */
  hasColon: boolean;
}

class TreeReader {
  readonly #scanner: JSONScanner;
  readonly #text: string;
  #at: number;
  readonly #open: Open[] = [];
  #root: JsonNode | undefined;
  /** How many brackets are open below the deepest level. */
  #skipped = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
    this.#scanner = createScanner(text, true);
  }

  read(): JsonNode {
    while (this.#root === undefined) {
      const start = afterSpace(this.#text, this.#at);
      this.#at = endOfPlainToken(this.#text, start);
      if (this.#at > start) {
        this.#token(start, this.#at, undefined);
      } else if (!this.#scanToken(start)) {
        break;
      }
    }
    while (this.#open.length > 0) {
      this.#close(this.#text.length);
    }
    return this.#root ?? { kind: 'other', at: { start: 0, end: this.#text.length } };
  }

  /** Reads what is not plain: numbers, words, escapes, comments, what is broken; no more at the end. */
  #scanToken(from: number): boolean {
    this.#scanner.setPosition(from);
    this.#scanner.scan();
    const start = this.#scanner.getTokenOffset();
    this.#at = this.#scanner.getPosition();
    if (start < this.#text.length) {
      this.#token(start, this.#at, this.#scanner.getTokenValue());
    }
    return start < this.#text.length;
  }

  /** A token is known by its first character; `value` is that of a string, unless it is as written. */
  #token(start: number, end: number, value: string | undefined): void {
    const first = this.#text[start];
    const isOpening = first === '{' || first === '[';
    const isClosing = first === '}' || first === ']';
    if (isOpening && (this.#skipped > 0 || this.#open.length >= deepest)) {
      this.#skipped += 1;
    } else if (isClosing && this.#skipped > 0) {
      this.#skipped -= 1;
    } else if (this.#skipped > 0) {
      return;
    } else if (isOpening) {
      const kind = first === '{' ? 'object' : 'array';
      this.#open.push({ kind, start, properties: [], items: [], key: undefined, hasColon: false });
    } else if (isClosing) {
      this.#close(end);
    } else if (first === ':') {
      this.#setColon();
    } else if (first === ',') {
      this.#endProperty(start);
    } else if (first === '"') {
      const meant = value ?? this.#text.slice(start + 1, end - 1);
      this.#string(new StringInText(this.#text, meant, { start, end }));
    } else {
      this.#add({ kind: 'other', at: { start, end } });
    }
  }

  #setColon(): void {
    const open = this.#open.at(-1);
    if (open !== undefined) {
      open.hasColon = true;
    }
  }

  #string(text: JsonString): void {
    const open = this.#open.at(-1);
    if (open?.kind === 'object' && !open.hasColon) {
      open.key = text;
    } else {
      this.#add(text);
    }
  }

  #add(node: JsonNode): void {
    const open = this.#open.at(-1);
    if (open === undefined) {
      this.#root = node;
    } else if (open.kind === 'array') {
      open.items.push(node);
    } else if (open.key !== undefined) {
      open.properties.push({ key: open.key, value: node });
      open.key = undefined;
      open.hasColon = false;
    }
  }

  /** A key that is still without a value has none. */
  #endProperty(at: number): void {
    const open = this.#open.at(-1);
    if (open?.kind === 'object') {
      if (open.key !== undefined) {
        this.#add({ kind: 'other', at: { start: at, end: at } });
      }
      open.hasColon = false;
    }
  }

  #close(end: number): void {
    this.#endProperty(end);
    const open = this.#open.pop();
    if (open !== undefined) {
      const at = { start: open.start, end };
      this.#add(
        open.kind === 'object'
          ? { kind: 'object', at, properties: open.properties }
          : { kind: 'array', at, items: open.items },
      );
    }
  }
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/**
 * Where the token at `start` ends, if it is punctuation or a string without escapes, as nearly all
 * are; else `start`.
 */
function endOfPlainToken(text: string, start: number): number {
  switch (text[start]) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return start + 1;
    case '"':
      return endOfPlainString(text, start);
    default:
      return start;
  }
}

function endOfPlainString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      return at + 1;
    }
    if (character === '\\' || character === '\n' || character === '\r') {
      return start;
    }
  }
  return start;
}

/** One object for each of a file's thousands of strings; a function in each would take twice the room. */
class StringInText implements JsonString {
  readonly kind = 'string';
  readonly value: string;
  /** The closing quote may be missing. */
  readonly at: Span;
  readonly #text: string;

  constructor(text: string, value: string, at: Span) {
    this.value = value;
    this.at = at;
    this.#text = text;
  }

  offsetOf(index: number): number {
    const { start, end } = this.at;
    // An escape is longer than what it stands for; so is a string without its closing quote.
    const isPlain = this.value.length === end - start - 2;
    return isPlain ? start + 1 + index : afterEscapes(this.#text, start + 1, index, end);
  }
}

function afterEscapes(text: string, first: number, index: number, end: number): number {
  let offset = first;
  for (let read = 0; read < index && offset < end; read += 1) {
    offset += text[offset] !== '\\' ? 1 : text[offset + 1] === 'u' ? 6 : 2;
  }
  return Math.min(offset, end);
}
