import type { Message } from '../../../message';
import { say } from '../sentences';
import type { EcosystemId } from './sources';

/** Somewhere else that versions are asked for in text. */
export interface Ecosystem {
  readonly id: EcosystemId;
  /** `text` is without space around it. */
  readonly read: (text: string) => Reading;
}

/** What a text means there, in npm's words; `unknown` is understood there, but not shown here. */
export type Reading =
  | { readonly kind: 'range'; readonly range: string }
  | { readonly kind: 'refused'; readonly reason: Message }
  | { readonly kind: 'unknown' };

export function meaning(range: string): Reading {
  return { kind: 'range', range };
}

export function refused(reason: Message): Reading {
  return { kind: 'refused', reason };
}

export const unknown: Reading = { kind: 'unknown' };

/** All of several conditions, or the first that is not a range. */
export function allOf(readings: readonly Reading[]): Reading {
  return joined(readings, ' ');
}

/** Any of several alternatives, or the first that is not a range. */
export function anyOf(readings: readonly Reading[]): Reading {
  return joined(readings, ' || ');
}

function joined(readings: readonly Reading[], by: string): Reading {
  const ranges = readings.flatMap(reading => (reading.kind === 'range' ? [reading.range] : []));
  return readings.find(({ kind }) => kind !== 'range') ?? meaning(ranges.join(by));
}

/** The mistakes of people who know npm, most telling first; `known` are the operators there are. */
export function commonRefusal(text: string, known: readonly string[]): Reading {
  return refused(whyRefused(text, known));
}

function whyRefused(text: string, known: readonly string[]): Message {
  if (text === '') {
    return say('refusedEmpty');
  }
  if (text.includes('||')) {
    return say('refusedOr', '||');
  }
  if (text.includes(' - ')) {
    return say('refusedHyphen');
  }
  const operator = /^[^\w\s*.]+/.exec(text)?.[0] ?? '';
  const rest = text.slice(operator.length).trimStart();
  if (operator !== '' && !known.includes(operator)) {
    return say('refusedOperator', operator);
  }
  return /\s/.test(rest) ? say('refusedSpace') : say('refused');
}
