import { stringify } from 'yaml';
import type { Span } from '../../span';
import type { JsonNode, JsonObject, JsonProperty } from '../json';
import type { Edit, Manifest } from '../model';
import { indentOf, indexAmong, insertedAt, lineEndIn } from './inserting';

/**
 * The edit that adds an entry to a catalog, which it begins where there is none; nothing where the
 * name is there already.
 */
export function addedToYaml(
  { text, root }: Pick<Manifest, 'text' | 'root'>,
  catalog: string,
  name: string,
  specifier: string,
): readonly Edit[] {
  const end = lineEndIn(text);
  const holder = catalogIn(root, catalog);
  if (holder === undefined) {
    const before = text === '' ? '' : text.endsWith('\n') ? end : end + end;
    const lines = ['catalog:', `  ${pair(name, specifier)}`, ''];
    return [insertedAt(text.length, before + lines.join(end))];
  }
  const { key, value } = holder;
  const items = value.kind === 'object' ? value.properties : [];
  const names = items.map(each => each.key.value);
  if (names.includes(name)) {
    return [];
  }
  if (value.kind === 'object' && text[value.at.start] === '{') {
    return [addedToFlow(value, name, specifier)];
  }
  const before = items.slice(0, indexAmong(names, name)).at(-1);
  const after = before === undefined ? key.at.end : textEnd(text, before.value.at);
  const [first] = items;
  const indent =
    first === undefined ? `${indentOf(text, key.at.start)}  ` : indentOf(text, first.key.at.start);
  return [insertedAt(lineEnd(text, after), end + indent + pair(name, specifier))];
}

function catalogIn(root: JsonNode, catalog: string): JsonProperty | undefined {
  const named = child(child(root, 'catalogs')?.value, catalog);
  return catalog === 'default' ? (child(root, 'catalog') ?? named) : named;
}

function child(node: JsonNode | undefined, name: string): JsonProperty | undefined {
  return node?.kind === 'object'
    ? node.properties.findLast(({ key }) => key.value === name)
    : undefined;
}

/** `{ a: 1 }` becomes `{ a: 1, b: 2 }`. */
function addedToFlow({ at, properties }: JsonObject, name: string, specifier: string): Edit {
  const last = properties.at(-1);
  const text = pair(name, specifier, 'flow');
  return last === undefined
    ? { at, text: `{ ${text} }` }
    : insertedAt(last.value.at.end, `, ${text}`);
}

/** With quotes where YAML needs them, in one line. */
function pair(name: string, specifier: string, style: 'block' | 'flow' = 'block'): string {
  const written = stringify(new Map([[name, specifier]]), {
    collectionStyle: style,
    lineWidth: 0,
    singleQuote: true,
  }).trimEnd();
  return style === 'flow' ? written.slice(2, -2) : written;
}

/** Without the lines that YAML counts among a value and nobody sees. */
function textEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The end of the line, after whatever comment it ends in. */
function lineEnd(text: string, from: number): number {
  const length = text.slice(from).search(/\r?\n|$/);
  return from + length;
}
