import type { Message } from '../../message';
import { parseInterventions, type Intervention } from '../interventions';
import type { Config } from '../model/config';
import { readSentence } from '../sentence';
import { addressText } from '../trace';
import { valueAt } from './explainShown';
import type { Reading } from './reading';
import { say } from './sentences';
import { initialState, type WalkthroughState } from './state';

/** The switches that the model has; of two on one part, the later one. */
export function fitSwitches(
  { source, switches }: WalkthroughState,
  config: Config,
): { readonly switches: readonly string[]; readonly refused: readonly Message[] } {
  const ids = readSentence(source, config);
  const length = 'template' in ids ? 0 : ids.length;
  const refused: Message[] = [];
  const byPart = new Map<string, string>();
  for (const name of switches) {
    const parsed = parseInterventions([name], config, length);
    if ('template' in parsed) {
      refused.push(parsed);
    } else {
      byPart.set(parsed[0].at, name);
    }
  }
  return { switches: [...byPart.values()], refused };
}

/** What the switches do to a sentence; a pin to a word that it does not have is nothing. */
export function applicable(
  names: readonly string[],
  config: Config,
  sourceLength: number,
): readonly Intervention[] {
  return names.flatMap(name => {
    const parsed = parseInterventions([name], config, sourceLength);
    return 'template' in parsed ? [] : parsed;
  });
}

/** Brings layer, head, words and cell within what there is, and says what it changed. */
export function fitNumbers(
  state: WalkthroughState,
  reading: Reading,
  config: Config,
): { readonly state: WalkthroughState; readonly leftOut: readonly Message[] } {
  const leftOut: Message[] = [];
  function within(
    key: 'layer' | 'head' | 'word' | 'position',
    count: number,
    sentence: Parameters<typeof say>[0],
    last = count - 1,
  ): number {
    if (state[key] < count) {
      return state[key];
    }
    // What nobody asked for is not missed.
    if (state[key] !== initialState[key]) {
      leftOut.push(say(sentence, count));
    }
    return last;
  }
  // Of words, the end is the last and the least.
  const lastOf = (count: number): number => Math.max(0, count - 2);
  const [words, written] = [reading.words.length, reading.base.words.length];
  const layers = Math.max(config.encoderLayers, config.decoderLayers);
  const fitted = {
    ...state,
    layer: within('layer', layers, 'noSuchLayer'),
    head: within('head', config.heads, 'noSuchHead'),
    word: within('word', words, 'noSuchWord', lastOf(words)),
    position: within('position', written, 'noSuchPosition', lastOf(written)),
  };
  const { cell, position } = fitted;
  if (cell === undefined || valueAt(reading.tracesAt(position).base, cell) !== undefined) {
    return { state: fitted, leftOut };
  }
  return {
    state: { ...fitted, cell: undefined },
    leftOut: [...leftOut, say('noSuchCell', addressText(cell))],
  };
}
