import { showInvisible } from '../../escape';
import type { Message } from '../../message';
import { addressText, parseAddress } from '../trace';
import { say } from './sentences';
import { initialState, type Decoding, type View, type WalkthroughState } from './state';

/** Longer sentences are not taken from a link; what the model reads is far shorter. */
export const longestSentence = 4000;

const mostSwitches = 64;
const mostNamed = 5;
const longestNamed = 40;

/** One part of a link: how it is written, and what it makes of the state when it is read. */
interface Field {
  readonly write: (state: WalkthroughState) => string;
  /** Undefined for what cannot be. */
  readonly read: (text: string, state: WalkthroughState) => WalkthroughState | undefined;
}

const fields: Readonly<Record<string, Field>> = {
  s: number('step', 1, 12),
  src: {
    write: ({ source }) => source,
    read: (source, state) =>
      source.length <= longestSentence ? { ...state, source: wellFormed(source) } : undefined,
  },
  vs: {
    write: ({ compared = '' }) => compared,
    read: (compared, state) =>
      compared.length <= longestSentence
        ? { ...state, compared: wellFormed(compared) || undefined }
        : undefined,
  },
  w: number('word', 0, 999),
  t: number('position', 0, 999),
  l: number('layer', 0, 99),
  h: number('head', 0, 99),
  c: {
    write: ({ cell }) => (cell === undefined ? '' : addressText(cell)),
    read: (text, state) => {
      const cell = parseAddress(text);
      return cell && { ...state, cell };
    },
  },
  off: {
    write: ({ switches }) => switches.join(','),
    read: (text, state) => {
      const switches = text.split(',');
      const isName = (name: string) => /^[a-z][\w.=@-]{0,60}$/.test(name);
      return switches.length <= mostSwitches && switches.every(isName)
        ? { ...state, switches }
        : undefined;
    },
  },
  view: {
    write: ({ view }) => view,
    read: oneOf<View>(['base', 'changed', 'difference'], (view, state) => ({ ...state, view })),
  },
  by: {
    write: ({ decoding }) => decoding.kind,
    read: oneOf<Decoding['kind']>(['greedy', 'beam', 'sampling'], decodingOf('kind')),
  },
  beam: decodingNumber('width', 1, 8, /^\d$/),
  T: decodingNumber('temperature', 0.01, 100, /^\d{1,3}(?:\.\d{1,20})?$/),
  seed: decodingNumber('seed', 0, 2 ** 32 - 1, /^\d{1,10}$/),
  scale: {
    write: ({ scale }) => scale,
    read: oneOf(['absolute', 'row'] as const, (scale, state) => ({ ...state, scale })),
  },
};

/** A query string of all in which `state` differs from the initial one; empty if that is nothing. */
export function writeState(state: WalkthroughState): string {
  return Object.entries(fields)
    .map(([key, { write }]) => [key, write(state), write(initialState)] as const)
    .filter(([, text, initial]) => text !== initial)
    .map(([key, text]) => `${key}=${encoded(text)}`)
    .join('&');
}

export interface ParsedState {
  readonly state: WalkthroughState;
  /** What could not be, a sentence each; the initial value stands in its place. */
  readonly leftOut: readonly Message[];
}

/** Reads what `writeState` wrote, or anything else: what cannot be is named and left out. */
export function parseState(query: string): ParsedState {
  let state = initialState;
  const leftOut = new Map<string, Message>();
  const unknown = new Set<string>();
  for (const part of query.replace(/^\?/, '').split('&').filter(Boolean)) {
    const [key, ...rest] = part.split('=');
    const text = decoded(rest.join('='));
    if (!Object.hasOwn(fields, key)) {
      unknown.add(cut(decoded(key) ?? key));
      continue;
    }
    const read = text === undefined ? undefined : fields[key].read(text, state);
    if (read === undefined) {
      leftOut.set(key, say('impossibleValue', key, cut(text ?? rest.join('='))));
    }
    state = read ?? state;
  }
  const others = [...unknown].slice(0, mostNamed).map(key => `"${key}"`);
  return {
    state,
    leftOut: [
      ...leftOut.values(),
      ...(others.length > 0 ? [say('unknownKeys', others.join(', '))] : []),
    ],
  };
}

function number(key: 'step' | 'word' | 'position' | 'layer' | 'head', least: number, most: number) {
  return {
    write: (state: WalkthroughState) => String(state[key]),
    read: (text: string, state: WalkthroughState) => {
      const value = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
      return value >= least && value <= most ? { ...state, [key]: value } : undefined;
    },
  };
}

function decodingNumber(
  key: 'width' | 'temperature' | 'seed',
  least: number,
  most: number,
  pattern: RegExp,
): Field {
  return {
    write: ({ decoding }) => String(decoding[key]),
    read: (text, state) => {
      const value = pattern.test(text) ? Number(text) : NaN;
      return value >= least && value <= most ? decodingOf(key)(value, state) : undefined;
    },
  };
}

function decodingOf<Key extends keyof Decoding>(key: Key) {
  return (value: Decoding[Key], state: WalkthroughState): WalkthroughState => ({
    ...state,
    decoding: { ...state.decoding, [key]: value },
  });
}

function oneOf<Name extends string>(
  names: readonly Name[],
  take: (name: Name, state: WalkthroughState) => WalkthroughState,
): Field['read'] {
  return (text, state) => {
    const name = names.find(each => each === text);
    return name && take(name, state);
  };
}

/** Spaces as +, so that a link reads well; what is harmless in a query stays as it is. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replaceAll('%20', '+')
    .replace(/%(?:2C|40|3D|5B|5D)/g, decodeURIComponent);
}

/** Half a surrogate pair cannot be written in a link. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function cut(text: string): string {
  const visible = showInvisible(text);
  return visible.length > longestNamed ? `${visible.slice(0, longestNamed)}…` : visible;
}
