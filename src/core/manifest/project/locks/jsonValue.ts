import { propertyOf, readJsonTree, type JsonNode } from '../../json';

/** A parsed file that any tool or person may have written. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The object that a large JSON file holds, at the engine's own speed; places are found later, when
 * there is something to show. Commas at the ends of lines are Bun's. `undefined` when it is broken.
 */
export function readJsonRecord(text: string): JsonRecord | undefined {
  const plain = text.replace(/^\ufeff/, '');
  try {
    return recordOf(JSON.parse(plain));
  } catch {
    return withoutTrailingCommas(plain);
  }
}

function withoutTrailingCommas(text: string): JsonRecord | undefined {
  try {
    return recordOf(JSON.parse(text.replace(/,(?=\r?\n *[}\]])/g, '')));
  } catch {
    return undefined;
  }
}

/** What the object itself has under `name`: a name may be `__proto__` or `constructor`. */
export function own(record: JsonRecord | undefined, name: string): unknown {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

export function recordOf(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Finds where values stand; the text is read for the first one that anybody wants. */
export function placesIn(text: string): (...path: readonly string[]) => number {
  let root: JsonNode | undefined;
  return (...path) => {
    root ??= readJsonTree(text);
    const found = path.reduce<JsonNode | undefined>(propertyOf, root);
    return found?.at.start ?? 0;
  };
}
