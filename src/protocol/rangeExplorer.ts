import { isEcosystemId, type EcosystemId } from '../core/manifest/explorer/ecosystems/sources';

/** What a person has typed; `second` is empty where nothing is compared. */
export interface ExplorerInputs {
  readonly range: string;
  readonly second: string;
  /** Separated by space or commas. */
  readonly versions: string;
}

/** What the page starts with: it travels as an escaped attribute. */
export interface RangeExplorerStart {
  /** Translations by their English; what is missing stays English. */
  readonly words: Readonly<Record<string, string>>;
  readonly inputs: ExplorerInputs;
}

/** Orders to the page. */
export interface ToRangeExplorer {
  readonly type: 'explain';
  readonly inputs: ExplorerInputs;
}

/** Reports from the page: each has already happened. */
export type FromRangeExplorer =
  | { readonly type: 'loaded' }
  /** What was ordered stands in the fields, and may be changed there. */
  | { readonly type: 'explained' }
  /** Of the refresher on semantic versioning, by the heading's id. */
  | { readonly type: 'sectionFollowed'; readonly section: string }
  /** Of another ecosystem's rules, by its id. */
  | { readonly type: 'sourceFollowed'; readonly ecosystem: EcosystemId }
  /** A Content-Security-Policy violation or a script error: for the log. */
  | { readonly type: 'failed'; readonly reason: string };

/** What the page remembers over a window reload (`setState`), and distrusts when it gets it back. */
export interface RangeExplorerMemory {
  readonly version: 1;
  readonly inputs: ExplorerInputs;
}

/** More than this in one field is not taken. */
export const longestInput = 4096;

/** An order that the host sent; `undefined` for anything this version does not know. */
export function parseToRangeExplorer(value: unknown): ToRangeExplorer | undefined {
  const inputs = isRecord(value) ? parseInputs(value.inputs) : undefined;
  return isRecord(value) && value.type === 'explain' && inputs !== undefined
    ? { type: 'explain', inputs }
    : undefined;
}

/** A report that the page sent; `undefined` for anything this version does not know. */
export function parseFromRangeExplorer(value: unknown): FromRangeExplorer | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { type, section, ecosystem, reason } = value;
  switch (type) {
    case 'loaded':
    case 'explained':
      return { type };
    case 'sectionFollowed':
      return isId(section) ? { type, section } : undefined;
    case 'sourceFollowed':
      return isEcosystemId(ecosystem) ? { type, ecosystem } : undefined;
    case 'failed':
      return typeof reason === 'string' ? { type, reason } : undefined;
    default:
      return undefined;
  }
}

/** What the page remembered in an earlier session, if this version understands it. */
export function parseRangeExplorerMemory(value: unknown): RangeExplorerMemory | undefined {
  const inputs = isRecord(value) && value.version === 1 ? parseInputs(value.inputs) : undefined;
  return inputs && { version: 1, inputs };
}

/** The page's start data, from the JSON text of its attribute. */
export function parseRangeExplorerStart(json: string): RangeExplorerStart | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const inputs = isRecord(value) ? parseInputs(value.inputs) : undefined;
  return isRecord(value) && isWords(value.words) && inputs !== undefined
    ? { words: value.words, inputs }
    : undefined;
}

function parseInputs(value: unknown): ExplorerInputs | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { range, second, versions } = value;
  return isInput(range) && isInput(second) && isInput(versions)
    ? { range, second, versions }
    : undefined;
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(word => typeof word === 'string');
}

function isInput(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestInput;
}

/** Of a heading. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][\w-]{0,63}$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
