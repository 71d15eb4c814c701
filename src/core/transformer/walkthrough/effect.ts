import type { Message } from '../../message';
import { numberText } from '../explain/numberText';
import { usualDigits } from '../explain/calculation';
import type { Intervention } from '../interventions';
import type { Computation } from './computation';
import type { Traces } from './reading';
import { say } from './sentences';
import { headCost, interventionOf } from './switches';

/** A weight above this leaves nothing to pin. */
const nearlyAll = 0.9;

/** What the switches did to the word looked at. */
export interface Effect {
  /** The largest change of a logit of this prediction; 0 if no bit of them changed. */
  readonly largest: number;
  /** Does the translation have other words? */
  readonly hasOtherWords: boolean;
  /** In this order: what happened, and if it is nothing to be seen, why. */
  readonly sentences: readonly Message[];
}

/** What the switches did; undefined if nothing is switched. */
export function effectOf(computation: Computation): Effect | undefined {
  const { isChanged, reading, state, models } = computation;
  if (!isChanged) {
    return undefined;
  }
  const traces = reading.tracesAt(state.position);
  const largest = largestChange(traces, 'logits', state.position);
  const hasOtherWords = idsOf(reading.base) !== idsOf(reading.changed);
  const { config } = models.translator;
  const switched = state.switches.map(name => interventionOf(name, config, reading.ids.length));
  // What a head's removal costs was measured of each alone.
  const [only, ...others] = switched;
  const cost = others.length === 0 ? headCost(computation, only.at) : undefined;
  const costs = cost === undefined ? [] : [cost];
  return {
    largest,
    hasOtherWords,
    sentences: hasOtherWords
      ? [otherWords(reading.changed.text, largest), ...moved(computation), ...costs]
      : [
          largest === 0 ? say('sameBits') : say('sameWords', shown(largest)),
          ...(largest === 0 ? [] : moved(computation)),
          ...unique(switched.map(each => reasonFor(each, computation, largest))),
          ...costs,
        ],
  };
}

/** The largest difference that the switches make in a row of a tensor. */
export function largestChange({ base, changed }: Traces, name: string, row: number): number {
  const [before, after] = [base.tensors.get(name), changed.tensors.get(name)];
  if (before === undefined || after === undefined) {
    return 0;
  }
  const from = row * before.columns;
  return before.data
    .subarray(from, from + before.columns)
    .reduce((most, value, at) => Math.max(most, Math.abs(after.data[from + at] - value)), 0);
}

/** That other words are written, be it from this one on or because of another. */
function otherWords(text: string, largest: number): Message {
  return largest === 0 ? say('otherWordsElsewhere', text) : say('otherWords', text, shown(largest));
}

/** How the probability of the word that the base wrote here moves. */
function moved({ reading, state }: Computation): readonly Message[] {
  const { id, text } = reading.base.words[state.position];
  const { base, changed } = reading.tracesAt(state.position);
  const [before, after] = [base, changed].map(({ tensors }) => {
    const { columns, data } = tensors.get('probabilities') ?? { columns: 0, data: [] };
    return shown(data[state.position * columns + id]);
  });
  return before === after ? [] : [say('probabilityMoves', text, before, after)];
}

/** Why a switch changes no word. */
function reasonFor(intervention: Intervention, computation: Computation, largest: number): Message {
  const { state, models } = computation;
  const { at } = intervention;
  if (at === 'mask' && largest === 0) {
    return state.position === 0
      ? say('firstWord')
      : models.translator.config.decoderLayers === 1
        ? say('noFuture')
        : lead(computation);
  }
  if (intervention.kind === 'pin') {
    const { row = state.position } = intervention;
    if (row > state.position) {
      return say('notReached', row + 1);
    }
    if (row < state.position && largest === 0) {
      return say('passed', row + 1);
    }
    return looksThere(intervention, computation) ? say('alreadyThere') : lead(computation);
  }
  return lead(computation);
}

/** How far the word that the base wrote here is ahead of every other, with the switches and before. */
function lead({ reading, state }: Computation): Message {
  const { id, text } = reading.base.words[state.position];
  const { base, changed } = reading.tracesAt(state.position);
  const [before, after] = [base, changed].map(({ tensors }) => {
    const { columns, data } = tensors.get('logits') ?? { columns: 0, data: [] };
    const row = data.slice(state.position * columns, (state.position + 1) * columns);
    return shown(row[id] - Math.max(...row.filter((_, other) => other !== id)));
  });
  return say('lead', text, after, before);
}

/** Do the heads that are pinned look at that word anyway? */
function looksThere(
  { at, word }: Extract<Intervention, { kind: 'pin' }>,
  { reading, state }: Computation,
): boolean {
  const { tensors } = reading.tracesAt(state.position).base;
  return [...tensors.values()]
    .filter(({ name }) => name.startsWith(`${at}.`) && name.endsWith('.weights'))
    .every(({ data, columns }) => data[state.position * columns + word] > nearlyAll);
}

function idsOf({ words }: Computation['reading']['base']): string {
  return words.map(({ id }) => id).join();
}

function unique(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map(each => [each.template, each])).values()];
}

function shown(value: number): string {
  return numberText(value, usualDigits);
}
