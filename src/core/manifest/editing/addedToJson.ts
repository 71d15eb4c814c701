import { propertyOf, type JsonObject } from '../json';
import type { Edit, Manifest } from '../model';
import { indentOf, indexAmong, insertedAt, lineEndIn } from './inserting';

/**
 * The edit that puts a text at the end of a path of keys, with all objects that it still needs;
 * nothing where something is there already.
 */
export function addedToJson(
  { text, root }: Pick<Manifest, 'text' | 'root'>,
  path: readonly string[],
  value: string,
): readonly Edit[] {
  const [key = '', ...inner] = path;
  const child = propertyOf(root, key);
  if (child !== undefined) {
    return inner.length === 0 ? [] : addedToJson({ text, root: child }, inner, value);
  }
  return root.kind === 'object' ? [addedTo(root, key, inner, value, text)] : [];
}

function addedTo(
  object: JsonObject,
  key: string,
  inner: readonly string[],
  value: string,
  text: string,
): Edit {
  const { at, properties } = object;
  const unit = /^(?:\t| +)/m.exec(text)?.[0] ?? '  ';
  const outer = indentOf(text, at.start);
  const isInline = isOneLine(object, text);
  const line = isInline ? ' ' : lineEndIn(text) + outer + unit;
  const nested = inner.reduceRight<unknown>((held, name) => ({ [name]: held }), value);
  const written = JSON.stringify(nested, undefined, isInline ? undefined : unit);
  const pair = `${JSON.stringify(key)}: ${written.replaceAll('\n', line)}`;
  const names = properties.map(each => each.key.value);
  // A section goes to the end, where it is seen.
  const index = inner.length > 0 ? names.length : indexAmong(names, key);
  if (properties.length === 0) {
    return { at, text: `{${line}${pair}${isInline ? ' ' : lineEndIn(text) + outer}}` };
  }
  return index === 0
    ? insertedAt(at.start + 1, `${line}${pair},`)
    : insertedAt(properties[index - 1].value.at.end, `,${line}${pair}`);
}

function isOneLine({ at, properties: [first] }: JsonObject, text: string): boolean {
  return first !== undefined && !text.slice(at.start, first.key.at.start).includes('\n');
}
