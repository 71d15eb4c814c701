import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar, type Node } from 'yaml';
import type { Span } from '../span';
import { propertyOf, type JsonNode, type JsonProperty, type JsonString } from './json';
import type { Manifest } from './model';
import { entriesOf, nested } from './readManifest';

/** In UTF-16 units. Nobody writes more settings than this; YAML's parser is not made for hostile sizes. */
export const longestSettings = 256 * 1024;
const deepest = 16;

/** Errors with lines and columns would be counted out for each, of which there may be thousands. */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** What a pnpm-workspace.yaml or .yarnrc.yml says about versions: its catalogs and overrides. */
export function readYamlManifest(text: string): Manifest {
  const root = readYamlTree(text);
  return {
    text,
    root,
    isSettings: true,
    name: undefined,
    version: undefined,
    entries: [
      ...nested('pnpm.overrides', propertyOf(root, 'overrides')),
      ...entriesOf('catalog', propertyOf(root, 'catalog')),
      ...nested('catalogs', propertyOf(root, 'catalogs')),
    ],
  };
}

/**
 * What can be understood of YAML, in the shape that JSON has here. Aliases, block texts and what is
 * deeper than settings are counts as nothing.
 */
export function readYamlTree(text: string): JsonNode {
  const nothing: JsonNode = { kind: 'other', at: { start: 0, end: text.length } };
  if (text.length > longestSettings) {
    return nothing;
  }
  try {
    const { contents } = parseDocument(text, options);
    return contents === null ? nothing : nodeOf(text, contents, deepest);
  } catch {
    // Only nesting that no settings have overflows the parser's stack.
    return nothing;
  }
}

function nodeOf(text: string, node: Node, depth: number): JsonNode {
  const at = spanOf(text, node.range);
  if (depth === 0 || isAlias(node)) {
    return { kind: 'other', at };
  }
  if (isMap<unknown, unknown>(node)) {
    const properties = node.items.flatMap(({ key, value }) =>
      propertyFrom(text, key, value, depth - 1),
    );
    return { kind: 'object', at, properties };
  }
  if (isSeq<Node>(node)) {
    return { kind: 'array', at, items: node.items.map(item => nodeOf(text, item, depth - 1)) };
  }
  return isScalar(node) ? (stringOf(text, node) ?? { kind: 'other', at }) : { kind: 'other', at };
}

/** Of broken flow, YAML's parser may see more than there is. */
function spanOf({ length }: string, range: Node['range']): Span {
  const [start, end] = range ?? [0, 0];
  return { start: Math.min(start, length), end: Math.min(end, length) };
}

function propertyFrom(
  text: string,
  key: unknown,
  value: unknown,
  depth: number,
): readonly JsonProperty[] {
  const name = isScalar(key) ? stringOf(text, key) : undefined;
  if (name === undefined) {
    return [];
  }
  const isEmpty = value === null || value === undefined;
  const nothing: JsonNode = { kind: 'other', at: { start: name.at.end, end: name.at.end } };
  return [{ key: name, value: isEmpty ? nothing : nodeOf(text, value as Node, depth) }];
}

function stringOf(text: string, scalar: Scalar): JsonString | undefined {
  const { value, range, type } = scalar;
  if (typeof value !== 'string' || range === null || range === undefined) {
    return undefined;
  }
  const isQuoted = type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
  if (!isQuoted && type !== Scalar.PLAIN) {
    return undefined;
  }
  const at = spanOf(text, range);
  const first = at.start + (isQuoted ? 1 : 0);
  const last = at.end - (isQuoted ? 1 : 0);
  const isLiteral = text.slice(first, last) === value;
  return {
    kind: 'string',
    value,
    at,
    // Escapes are longer than what they stand for; among them nearby is near enough.
    offsetOf: index => Math.min(first + index, isLiteral ? last : at.end),
  };
}
