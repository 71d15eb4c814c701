/** What the page starts with: it travels as an escaped attribute. */
export interface TransformerPanelStart {
  /** Translations by their English; what is missing stays English. */
  readonly words: Readonly<Record<string, string>>;
  /** How the panel was left when it was closed last in this workspace. */
  readonly left?: TransformerPanelMemory;
}

/** The models that the page asks for, by the names of their files; only the first is a must. */
export const modelNames = ['translator', 'unmasked'] as const;

/** A model's two files as the host found them, unchecked. */
export interface SentModel {
  readonly name: (typeof modelNames)[number];
  /** The text of `<name>.json`; missing if there is no such file. */
  readonly card?: string;
  /** `<name>.f32`; missing if there is no such file. */
  readonly weights?: Uint8Array;
}

/** What commands do in the page. */
export const panelActions = [
  'nextStep',
  'previousStep',
  'nextWord',
  'previousWord',
  'copyLink',
  'resetSwitches',
] as const;

export type PanelAction = (typeof panelActions)[number];

/** Orders to the page. */
export type ToTransformerPanel =
  | { readonly type: 'useModels'; readonly models: readonly SentModel[] }
  /** Go where a link leads: a query such as `s=3&…`, written by anyone. */
  | { readonly type: 'show'; readonly query: string }
  | { readonly type: 'act'; readonly action: PanelAction };

/** Reports from the page: each has already happened. */
export type FromTransformerPanel =
  | { readonly type: 'loaded' }
  /** The page went where a link leads. */
  | { readonly type: 'shown' }
  /** This is what a page that opens later goes on from. */
  | { readonly type: 'remembered'; readonly memory: TransformerPanelMemory }
  /** A link to what the page shows was asked for. */
  | { readonly type: 'linkRequested'; readonly query: string }
  /** Of the topic on the transformer, by the heading's id. */
  | { readonly type: 'sectionFollowed'; readonly section: string }
  /** A Content-Security-Policy violation or a script error: for the log. */
  | { readonly type: 'failed'; readonly reason: string };

/** What the page remembers over a reload and until it is opened again, and distrusts then. */
export interface TransformerPanelMemory {
  readonly version: 1;
  readonly query: string;
  /** The steps that were seen, 1 to 12. */
  readonly seen: readonly number[];
  /** Is the way that of three minutes? */
  readonly isShort: boolean;
}

/** A longer query is not taken. */
export const longestQuery = 8192;

/** An order that the host sent; `undefined` for anything this version does not know. */
export function parseToTransformerPanel(value: unknown): ToTransformerPanel | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { type, models, query, action } = value;
  switch (type) {
    case 'useModels':
      return Array.isArray(models) && models.every(isModel)
        ? { type, models: models.map(modelIn) }
        : undefined;
    case 'show':
      return isQuery(query) ? { type, query } : undefined;
    case 'act':
      return isOneOf(panelActions, action) ? { type, action } : undefined;
    default:
      return undefined;
  }
}

/** A report that the page sent; `undefined` for anything this version does not know. */
export function parseFromTransformerPanel(value: unknown): FromTransformerPanel | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { type, query, section, reason } = value;
  switch (type) {
    case 'loaded':
    case 'shown':
      return { type };
    case 'remembered': {
      const memory = parseTransformerPanelMemory(value.memory);
      return memory && { type, memory };
    }
    case 'linkRequested':
      return isQuery(query) ? { type, query } : undefined;
    case 'sectionFollowed':
      return isId(section) ? { type, section } : undefined;
    case 'failed':
      return typeof reason === 'string' ? { type, reason } : undefined;
    default:
      return undefined;
  }
}

/** What the page remembered in an earlier session, if this version understands it. */
export function parseTransformerPanelMemory(value: unknown): TransformerPanelMemory | undefined {
  if (!isRecord(value) || value.version !== 1) {
    return undefined;
  }
  const { query, seen, isShort } = value;
  return isQuery(query) && Array.isArray(seen) && seen.every(isStep) && typeof isShort === 'boolean'
    ? { version: 1, query, seen, isShort }
    : undefined;
}

/** The page's start data, from the JSON text of its attribute. */
export function parseTransformerPanelStart(json: string): TransformerPanelStart | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !isWords(value.words)) {
    return undefined;
  }
  const left = parseTransformerPanelMemory(value.left);
  return { words: value.words, ...(left && { left }) };
}

function isModel(value: unknown): value is SentModel {
  return (
    isRecord(value) &&
    isOneOf(modelNames, value.name) &&
    (value.card === undefined || typeof value.card === 'string') &&
    (value.weights === undefined || value.weights instanceof Uint8Array)
  );
}

function modelIn({ name, card, weights }: SentModel): SentModel {
  return {
    name,
    ...(card !== undefined && { card }),
    ...(weights !== undefined && { weights }),
  };
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(word => typeof word === 'string');
}

function isQuery(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestQuery;
}

function isStep(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12;
}

/** Of a heading. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][\w-]{0,63}$/.test(value);
}

function isOneOf<Known>(known: readonly Known[], value: unknown): value is Known {
  return known.some(each => each === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
