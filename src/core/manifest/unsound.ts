import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { isMap, isScalar, parseDocument, type YAMLParseError } from 'yaml';
import { readJsonTree } from './json';
import type { Manifest } from './model';
import { longestSettings } from './yamlManifest';

/** Why package managers refuse a whole file. */
export interface Unsound {
  /** Where they would stop reading. */
  readonly at: number;
  /** What the file is not: a kind of file. */
  readonly kind: 'JSON' | 'YAML';
  /** In the parser's own words, without a full stop. */
  readonly reason: string;
}

/**
 * The first thing for which nobody can read the file, of which the check reads what it can all the
 * same; `undefined` for a sound one.
 */
export function unsoundIn({
  text,
  isSettings,
}: Pick<Manifest, 'text' | 'isSettings'>): Unsound | undefined {
  try {
    return isSettings ? unsoundYaml(text) : unsoundJson(text);
  } catch {
    // Only running out of stack is left.
    return unsound(isSettings ? 'YAML' : 'JSON', 0, 'it is nested too deeply');
  }
}

function unsound(kind: Unsound['kind'], at: number, reason: string): Unsound {
  return { at, kind, reason };
}

function unsoundJson(text: string): Unsound | undefined {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const json = text.slice(mark);
  if (json.startsWith('\ufffd')) {
    return unsound('JSON', 0, 'it is not in UTF-8');
  }
  if (isParsed(json)) {
    const { kind, at } = readJsonTree(text);
    return kind === 'object' ? undefined : unsound('JSON', at.start, 'it holds no object');
  }
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true });
  const [{ error, offset } = { error: 1 as const, offset: 0 }] = errors;
  return unsound('JSON', mark + offset, inWords(printParseErrorCode(error), json, offset));
}

/** The engine's own parser is the judge; it does not say where. */
function isParsed(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

/** `CommaExpected` becomes `comma expected`; the two that people bring from elsewhere are named. */
function inWords(name: string, json: string, offset: number): string {
  if (name === 'InvalidCommentToken') {
    return 'JSON has no comments';
  }
  const isAtEnd = json[offset] === '}' || json[offset] === ']';
  if (isAtEnd && json.slice(0, offset).trimEnd().endsWith(',')) {
    return 'JSON has no commas before a closing bracket';
  }
  return name.replace(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : ' '}${letter.toLowerCase()}`);
}

/** A file with nothing in it sets nothing. */
function unsoundYaml(text: string): Unsound | undefined {
  if (text.length > longestSettings) {
    return unsound('YAML', 0, `it is longer than ${longestSettings} characters`);
  }
  const { contents, errors } = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  const [error] = errors;
  if (error !== undefined) {
    const [at] = error.pos;
    return unsound('YAML', at, inWordsOfYaml(error, text));
  }
  const isNothing = contents === null || (isScalar(contents) && contents.value === null);
  return isNothing || isMap(contents)
    ? undefined
    : unsound('YAML', contents.range?.[0] ?? 0, 'it holds no keys with values');
}

/** Ranges such as `>=1` and `*` begin with signs that mean something in YAML. */
function inWordsOfYaml({ code, message, pos: [at] }: YAMLParseError, text: string): string {
  if (code === 'MULTIPLE_DOCS') {
    return 'it holds several documents';
  }
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1);
  return /[:-][ \t]+[>|*@`%][^\n]?$/.test(line)
    ? `${message}; a text that begins with this sign needs quotes`
    : message;
}
