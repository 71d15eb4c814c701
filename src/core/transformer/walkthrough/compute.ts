import { remembering } from '../../memo';
import type { Model } from '../model/model';
import { readSentence } from '../sentence';
import type { Computation, Models, Problem } from './computation';
import { applicable, fitNumbers, fitSwitches } from './fit';
import { problemOf } from './problem';
import { read, type Reading } from './reading';
import { initialState, type Decoding, type WalkthroughState } from './state';

/** Of each model; a sentence with its swapped twin takes four. */
const mostReadings = 12;

/**
 * Everything that a state shows, or which sentence cannot be read and why. A compared sentence that
 * is empty is none.
 */
export function compute(models: Models, state: WalkthroughState): Computation | Problem {
  const { translator, unmasked } = models;
  const { config } = translator;
  const compared = state.compared?.trim() === '' ? undefined : state.compared;
  const problem =
    problemOf('source', state.source, config) ??
    (compared === undefined ? undefined : problemOf('compared', compared, config));
  if (problem !== undefined) {
    return problem;
  }
  const { switches, refused } = fitSwitches(state, config);
  const reading = readingOf(translator, state.source, switches, state.decoding);
  const fitted = fitNumbers({ ...state, switches }, reading, config);
  return {
    state: fitted.state,
    leftOut: [...refused, ...fitted.leftOut],
    models,
    reading,
    compared:
      compared === undefined
        ? undefined
        : readingOf(translator, compared, switches, state.decoding),
    get twin() {
      return 'template' in unmasked
        ? undefined
        : readingOf(unmasked, state.source, [], initialState.decoding);
    },
    isChanged: switches.length > 0,
  };
}

/** The same with something changed, without a pinned number. A sentence in it must have no problem. */
export function suppose(
  { models, state }: Computation,
  change: Partial<WalkthroughState>,
): Computation {
  const other = compute(models, { ...state, cell: undefined, ...change });
  if ('kind' in other) {
    throw new Error(`Cannot be supposed: ${JSON.stringify(change)}`);
  }
  return other;
}

/** With one more switch than those of the run that is shown. */
export function switchToo(computation: Computation, name: string): Computation {
  const { view, switches } = computation.state;
  const kept = view === 'base' ? [] : switches;
  return suppose(computation, { switches: [...kept, name], view: 'changed' });
}

const readers = new WeakMap<Model, ReturnType<typeof readerOf>>();

function readingOf(
  model: Model,
  sentence: string,
  switches: readonly string[],
  decoding: Decoding,
): Reading {
  const reader = readers.get(model) ?? readerOf(model);
  readers.set(model, reader);
  return reader(sentence, JSON.stringify(switches), JSON.stringify(decoding));
}

/** Reads with a model whatever has no problem, and remembers it. */
function readerOf(model: Model) {
  return remembering(mostReadings, (sentence: string, switches: string, decoding: string) => {
    const ids = readSentence(sentence, model.config);
    if ('template' in ids) {
      throw new Error(`Not a sentence of the model: ${sentence}`);
    }
    const names = JSON.parse(switches) as readonly string[];
    return read({
      model,
      ids,
      interventions: applicable(names, model.config, ids.length),
      decoding: JSON.parse(decoding) as Decoding,
    });
  });
}
