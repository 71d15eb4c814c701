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

/** The mistakes that people make who know npm, most telling first. */
export function commonRefusal(text: string): Reading {
  const operator = /^[^\w\s*.]+/.exec(text)?.[0];
  const reason =
    text === ''
      ? say('refusedEmpty')
      : text.includes('|')
        ? say('refusedOr', '||')
        : / - /.test(text)
          ? say('refusedHyphen')
          : /\S\s+[<>=~^\d]/.test(text.replace(/^[<>=~^]+\s*/, ''))
            ? say('refusedSpace')
            : operator !== undefined
              ? say('refusedOperator', operator)
              : say('refused');
  return refused(reason);
}
